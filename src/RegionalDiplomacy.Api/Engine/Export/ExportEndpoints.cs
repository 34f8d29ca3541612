using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Export;

/// <summary>The endpoints for those who want everything.</summary>
public static class ExportEndpoints
{
    /// <summary>Maps the exports.</summary>
    public static void MapExport(this IEndpointRouteBuilder routes, Catalogue catalogue)
    {
        var exports = new Exports(catalogue);
        routes = routes.MapGroup("").WithMetadata(LongRunning.Mark);
        routes.MapAnswer("/api/v1/export", context => exports.Of(context.Store()), Operations.Manifest());
        routes.MapAnswer("/api/v1/export/datapackage.json", context => DataPackage.Of(catalogue, context.Store(), exports.Of(context.Store())), Operations.DataPackage());
        routes.MapRead("/api/v1/export/all.ndjson", context => All(exports, context), Operations.ExportAll());
        routes.MapRead("/api/v1/export/" + SqliteExport.Name, context => Sqlite(exports, context), Operations.ExportSqlite());
        foreach (var kind in catalogue)
            routes.MapRead($"/api/v1/export/{kind.Route}.{{ending}}", context => Kind(exports, kind, context), Operations.Export(kind));
    }

    private static Task All(Exports exports, HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        return Send(exports, context, context.Store(), Formats.Formats.MediaType(OutputFormat.Ndjson), exports.All);
    }

    private static Task Sqlite(Exports exports, HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        return Send(exports, context, context.Store(), SqliteExport.MediaType, SqliteExport.Chunks);
    }

    private static Task Kind(Exports exports, Kind kind, HttpContext context)
    {
        var ending = (string)context.GetRouteValue("ending")!;
        if (!ExportFormats.ByEnding.TryGetValue(ending, out var format))
            throw new RequestRefusedException(ProblemType.NoSuchAddress, $"There is no export '{kind.Route}.{ending}'; there are {string.Join(", ", ExportFormats.ByEnding.Keys.Select(known => $"{kind.Route}.{known}"))}.");
        var store = context.Store();
        var request = ExportRequest.Read(kind, context.Request, store);
        return Send(exports, context, store, Formats.Formats.ContentType(format), _ => Exports.Kind(store, kind, format, request.Fields, request.Where()), request.Question);
    }

    // A whole file is told with its digest (RFC 9530), a part of one has none that was worked out before.
    private static Task Send(Exports exports, HttpContext context, Store store, string contentType, Func<Store, IEnumerable<byte[]>> chunks, string question = "")
    {
        Formats.Formats.RequireAccepted(context.Request, contentType.Split(';')[0]);
        var path = context.Request.Path + question;
        if (question.Length == 0 && Compression.Choose(context.Request) == ContentCoding.Identity)
        {
            var file = exports.Of(store).Files.Single(file => file.Url == context.Request.Path);
            context.Response.Headers["Content-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(file.Sha256))}:";
            context.Response.ContentLength = file.Bytes;
        }

        // A browser saves the file instead of laying out megabytes of text, and so does Swagger UI.
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Path.GetFileName(context.Request.Path)}\"";
        return Answer.Stream(context, Answer.Tag(store.Version, path, contentType), contentType, chunks(store));
    }
}
