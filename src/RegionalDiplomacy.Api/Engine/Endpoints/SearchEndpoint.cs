using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Endpoints;

/// <summary>The endpoint that searches all kinds.</summary>
public static class SearchEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapSearch(this IEndpointRouteBuilder routes, Catalogue catalogue) =>
        routes.MapRead(SearchRequest.Path, context => Search(catalogue, context), SearchOperations.Search());

    private static Task Search(Catalogue catalogue, HttpContext context)
    {
        var store = context.Store();
        var request = SearchRequest.Read(catalogue, context.Request, store);
        return Routing.SendJson(context, request.Self, () =>
        {
            var buffer = context.Buffer();
            using var page = new SearchWriter(buffer);
            var found = new Searcher(catalogue, store).Find(request.Filter.Q!, request.Filter.Where(), request.Filter.Kind, request.After, request.Limit, page.Add);
            var total = found.ByKind.Where(pair => request.Filter.Kind is not { } kinds || kinds.Allows(pair.Key)).Sum(pair => pair.Value);
            (string Cursor, string Address)? next = request.After + found.Told < total && found.Told > 0 ? request.Next(store.Version) : null;
            context.TellNext(next?.Address);
            page.Finish(found, total, request.Self, next, store.Version);
            return buffer.WrittenMemory;
        });
    }
}
