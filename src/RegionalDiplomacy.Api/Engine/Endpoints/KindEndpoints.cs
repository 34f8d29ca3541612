using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Endpoints;

/// <summary>The endpoints that every kind has.</summary>
public static class KindEndpoints
{
    /// <summary>Maps the list and the single record of each kind.</summary>
    public static void MapKinds(this IEndpointRouteBuilder routes, Catalogue catalogue)
    {
        foreach (var kind in catalogue)
        {
            routes.MapRead(kind.Path, context => List(kind, context), Operations.List(kind));
            routes.MapAsk(kind.Path, context => Query(kind, context), Operations.Query(kind));
            routes.MapRead(kind.Path + "/{id}", context => Get(catalogue, kind, context), Operations.Get(kind));
        }

        routes.MapRead("/api/v1/records/{id}", context => Redirect(catalogue, context), Operations.Locate());
    }

    private static Task List(Kind kind, HttpContext context)
    {
        var store = context.Store();
        return Page(context, store, ListRequest.Read(kind, context.Request, store));
    }

    private static async Task Query(Kind kind, HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        var store = context.Store();
        await Page(context, store, ListRequest.Read(kind, await JsonBody.Read(context.Request, ListRequest.BodyProperties), store));
    }

    private static Task Page(HttpContext context, Store store, ListRequest request)
    {
        var format = Formats.Formats.Choose(context.Request, request.Format, Formats.Formats.All);
        return Answer.Send(context, Answer.Tag(store.Version, request.Identity, Formats.Formats.MediaType(format)), Formats.Formats.ContentType(format), () =>
        {
            if (format == OutputFormat.Json)
            {
                var buffer = context.Buffer();
                var page = new PageWriter(request, buffer);
                var rows = store.List(request, page.Add);
                page.Finish(rows, Next(context, store, request, rows), store.Version);
                return buffer.WrittenMemory;
            }

            var records = new List<byte[]>();
            Next(context, store, request, store.List(request, record => records.Add(record.ToArray())));
            return Chunks.Join(Formats.Formats.Write(format, new RecordSet(request.Kind, records, request.Fields, store)));
        });
    }

    // The next page, which the header tells as well, whatever the format.
    private static (string Cursor, string? Address)? Next(HttpContext context, Store store, ListRequest request, Rows rows)
    {
        if (rows.Last is null) return null;
        var next = request.Next(rows.Last, store.Version);
        context.TellNext(next.Address);
        return next;
    }

    private static Task Get(Catalogue catalogue, Kind kind, HttpContext context)
    {
        var store = context.Store();
        var id = (string)context.GetRouteValue("id")!;
        var request = SingleRequest.Read(catalogue, kind, context.Request, store);
        var record = store.Find(kind, id) ?? throw Missing(catalogue, store, kind, id);
        var format = Formats.Formats.Choose(context.Request, request.Format, request.Include.Count > 0 ? Routing.OnlyJson : Formats.Formats.All);
        context.Response.Headers.Append(HeaderNames.Link, $"</api/v1/records/{id}>; rel=\"cite-as\"");
        return Answer.Send(context, Answer.Tag(store.Version, request.Address(kind, id), Formats.Formats.MediaType(format)), Formats.Formats.ContentType(format), () =>
        {
            var set = new RecordSet(kind, [record], request.Fields, store);
            if (format != OutputFormat.Json) return Chunks.Join(Formats.Formats.Write(format, set));
            var whole = set.Selected.Single();
            return request.Include.Count == 0 ? whole : Included.Write(whole, Linked(catalogue, context, store, id, request.Include));
        });
    }

    private static List<(string Route, IReadOnlyList<byte[]> Records)> Linked(Catalogue catalogue, HttpContext context, Store store, string id, IReadOnlyList<string> routes)
    {
        var most = context.RequestServices.GetRequiredService<Settings>().Included;
        var linked = routes.Select(route => (route, store.LinkedWith(catalogue.Single(other => other.Route == route), id, most + 1))).ToList();
        if (linked.Sum(part => part.Item2.Count) <= most) return linked;
        var lists = string.Join(", ", routes.Select(route => $"/api/v1/{route}?linkedTo={id}"));
        throw RequestRefusedException.For([new Mistake { Parameter = "include", Value = string.Join(',', routes), Detail = $"More than {most} records would be embedded; list them page by page: {lists}." }]);
    }

    private static Task Redirect(Catalogue catalogue, HttpContext context)
    {
        var store = context.Store();
        SingleRequest.RefuseParameters(context.Request);
        var id = (string)context.GetRouteValue("id")!;
        var kind = store.KindOf(id) ?? throw NotFound(id, store, near => $"/api/v1/records/{near}");
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = $"{catalogue.Named(kind).Path}/{id}";
        return Task.CompletedTask;
    }

    /// <summary>The problem of an id that no record of the kind has.</summary>
    public static RequestRefusedException Missing(Catalogue catalogue, Store store, Kind kind, string id)
    {
        if (store.KindOf(id) is not { } other) return NotFound(id, store, near => $"{kind.Path}/{near}", kind);
        var found = catalogue.Named(other);
        return new RequestRefusedException(ProblemType.OtherKind, $"'{id}' is no {kind.Singular} but a record of the kind {found.Singular}.", seeInstead: $"{found.Path}/{id}");
    }

    /// <summary>The problem of an id that no record has.</summary>
    public static RequestRefusedException NotFound(string id, Store store, Func<string, string> address, Kind? kind = null)
    {
        var near = Nearest.To(id, store.Near(id).Where(candidate => kind is null || store.KindOf(candidate) == kind.Name));
        var mistake = new Mistake
        {
            Parameter = "id",
            Value = id,
            Detail = $"No {kind?.Singular ?? "record"} has the id '{id}'.",
            Suggestions = [.. near.Select(candidate => new Suggestion(candidate, address(candidate)))],
        };
        return new RequestRefusedException(ProblemType.NoSuchRecord, mistake.Detail, [mistake]);
    }
}
