using System.Text.Json;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;
using RegionalDiplomacy.Api.Engine.Suggest;

namespace RegionalDiplomacy.Api.Engine.Endpoints;

/// <summary>The endpoint that completes names as they are typed.</summary>
public static class SuggestEndpoint
{
    private const string Path = "/api/v1/suggest";

    /// <summary>Maps it.</summary>
    public static void MapSuggest(this IEndpointRouteBuilder routes, Catalogue catalogue) =>
        routes.MapRead(Path, context => Suggest(catalogue, context), SuggestOperations.Suggest());

    private static Task Suggest(Catalogue catalogue, HttpContext context)
    {
        var filter = new SuggestFilter();
        var store = context.Store();
        var binding = new AddressContext(context.Request, null, store.Sections) { Kinds = Suggester.Kinds(catalogue) };
        Binder.Bind(binding, filter);
        binding.RefuseMistakes();
        return Routing.SendJson(context, Path + QueryText.Of(Parameter.Pairs(filter)), () => JsonSerializer.SerializeToUtf8Bytes(Answer(catalogue, store, filter), Json.Options));
    }

    private static SuggestAnswer Answer(Catalogue catalogue, Store store, SuggestFilter filter)
    {
        using var index = store.Suggestions();
        IReadOnlyList<string>? kinds = filter.Kind is { } kind ? [.. Suggester.Kinds(catalogue).Where(kind.Allows)] : null;
        return new SuggestAnswer { Items = new Suggester(catalogue, index).Complete(filter.Q!, kinds, 0, filter.Limit ?? SuggestFilter.DefaultLimit), DatasetVersion = store.Version };
    }
}
