using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;
using RegionalDiplomacy.Api.Engine.Suggest;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>The services that complete the names of records, properties and types.</summary>
public static class SuggestRoutes
{
    private const string Path = ManifestWriter.Path + "/suggest/";

    /// <summary>Maps them.</summary>
    public static void MapReconciliationSuggest(this IEndpointRouteBuilder routes, Catalogue catalogue, PropertyList properties)
    {
        routes.MapRead(Path + "entity", context => Complete(catalogue, context, asked => Entities(catalogue, context.Store(), asked), isRequired: true), ReconciliationOperations.SuggestEntities());
        routes.MapRead(Path + "property", context => Complete(catalogue, context, asked =>
            new PropertySuggestions(Completing.Of(properties.Of(ReconciliationEndpoints.Types(catalogue, asked.Type)), asked.Prefix, asked.Cursor ?? 0, property => (property.Id, property.Name)))), ReconciliationOperations.SuggestProperties());
        routes.MapRead(Path + "type", context => Complete(catalogue, context, asked => new TypeSuggestions(Completing.Of(
            catalogue.Where(kind => kind.IsNamed && asked.Type?.Allows(kind.Name) != false).Select(kind => ReconciliationType.Of(kind) with { Description = kind.Description }),
            asked.Prefix, asked.Cursor ?? 0, type => (type.Id, type.Name)))), ReconciliationOperations.SuggestTypes());
    }

    private static Task Complete<T>(Catalogue catalogue, HttpContext context, Func<SuggestParameters, T> complete, bool isRequired = false)
    {
        var asked = new SuggestParameters();
        ReconciliationEndpoints.Bind(catalogue, context, asked);
        if (isRequired && asked.Prefix is null) throw RequestRefusedException.For([new Mistake { Parameter = "prefix", Detail = "'prefix' is missing: it says what is to be completed." }]);
        return Routing.SendJson(context, context.Request.Path + QueryText.Of(Parameter.Pairs(asked)), () => JsonSerializer.SerializeToUtf8Bytes(complete(asked), Json.Options));
    }

    private static EntitySuggestions Entities(Catalogue catalogue, Store store, SuggestParameters asked)
    {
        using var index = store.Suggestions();
        var (kinds, after) = (ReconciliationEndpoints.Types(catalogue, asked.Type), asked.Cursor ?? 0);
        var byId = ById(catalogue, store, index, asked.Prefix!.Trim(), kinds);
        var found = new Suggester(catalogue, index).Complete(asked.Prefix!, kinds, 0, BusyPrefixes.Kept)
            .Select(one => Told(catalogue, one.Id, one.Kind, one.Name is null ? one.Label : $"{one.Label} ({one.Name})", one.Hint));
        return new EntitySuggestions([.. byId.Concat(found).DistinctBy(one => one.Id).Skip(after).Take(Limits.Suggestions)]);
    }

    private static IEnumerable<EntitySuggestion> ById(Catalogue catalogue, Store store, SuggestIndex index, string id, IReadOnlyList<string>? kinds)
    {
        if (store.KindOf(id) is not { } kind || !catalogue.Named(kind).IsNamed || kinds?.Contains(kind) == false) return [];
        var (label, hint, _) = index.Records([id])[id];
        return [Told(catalogue, id, kind, label, hint)];
    }

    private static EntitySuggestion Told(Catalogue catalogue, string id, string kind, string name, string hint) =>
        new() { Id = id, Name = name, Description = hint, Notable = [ReconciliationType.Of(catalogue.Named(kind))] };
}
