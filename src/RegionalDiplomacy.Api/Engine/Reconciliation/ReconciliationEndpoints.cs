using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>The Reconciliation Service API 0.2, by which OpenRefine and others match their data with the records.</summary>
public static class ReconciliationEndpoints
{
    private const string Path = ManifestWriter.Path;

    /// <summary>Maps the service.</summary>
    public static void MapReconciliation(this IEndpointRouteBuilder routes, Catalogue catalogue)
    {
        var properties = new PropertyList(catalogue);
        routes.MapRead(Path, context => RequestReader.FromAddress(context.Request) is { } question ? Answer(catalogue, properties, context, question) : Manifest(catalogue, context), ReconciliationOperations.Get());
        routes.MapPost(Path, async context => await Answer(catalogue, properties, context, await RequestReader.FromBody(context.Request)), ReconciliationOperations.Post());
        routes.MapReconciliationSuggest(catalogue, properties);
        routes.MapReconciliationPreview(catalogue, properties);
        routes.MapRead(Path + "/extend/propose", context => Propose(catalogue, properties, context), ReconciliationOperations.Propose());
        routes.MapFound(Path + "/features/{id}", context => Features.Describe((string)context.GetRouteValue("id")!, properties), ReconciliationOperations.Feature());
    }

    /// <summary>Binds parameters of which one names types.</summary>
    public static void Bind(Catalogue catalogue, HttpContext context, object parameters)
    {
        var binding = new AddressContext(context.Request, null, []) { Kinds = Suggest.Suggester.Kinds(catalogue) };
        Binder.Bind(binding, parameters);
        binding.RefuseMistakes();
    }

    /// <summary>The names of the types that are wanted, or null for any.</summary>
    public static IReadOnlyList<string>? Types(Catalogue catalogue, NamedKinds? types) => types is null ? null : [.. Suggest.Suggester.Kinds(catalogue).Where(types.Allows)];

    // The manifest holds the address by which it was asked for, so that is part of the question.
    private static Task Manifest(Catalogue catalogue, HttpContext context)
    {
        var at = ManifestWriter.Base(context.Request);
        return Routing.SendJson(context, $"{at}{Path}", () => JsonSerializer.SerializeToUtf8Bytes(ManifestWriter.Of(catalogue, at), Json.Options));
    }

    private static Task Answer(Catalogue catalogue, PropertyList properties, HttpContext context, JsonParameter question)
    {
        var store = context.Store();
        var identity = $"{Path} {question.Name} {question.Value.GetRawText()}";
        if (question.Name == "extend")
        {
            var wanted = new ExtensionReader(question, properties, store).Read();
            return Routing.SendJson(context, identity, () => JsonSerializer.SerializeToUtf8Bytes(DataExtension.Of(wanted, catalogue, store), Json.Options));
        }

        var queries = new QueryReader(question, Suggest.Suggester.Kinds(catalogue), properties).Read();
        return Routing.SendJson(context, identity, () =>
        {
            using var reconciler = new Reconciler(catalogue, store);
            return JsonSerializer.SerializeToUtf8Bytes(queries.ToDictionary(query => query.Key, query => reconciler.Find(query.Value)), Json.Options);
        });
    }

    // OpenRefine asks with an empty type where a column has none.
    private static Task Propose(Catalogue catalogue, PropertyList properties, HttpContext context)
    {
        if (context.Request.Query["type"] == "") context.Request.Query = new QueryCollection(context.Request.Query.Where(pair => pair.Key != "type").ToDictionary());
        var asked = new ProposalParameters();
        Bind(catalogue, context, asked);
        var proposal = new PropertyProposal { Type = asked.Type?.ToString(), Limit = asked.Limit, Properties = [.. properties.Of(Types(catalogue, asked.Type)).Take(asked.Limit ?? int.MaxValue)] };
        return Routing.SendJson(context, $"{Path}/extend/propose{QueryText.Of(Parameter.Pairs(asked))}", () => JsonSerializer.SerializeToUtf8Bytes(proposal, Json.Options));
    }
}
