using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Export;

/// <summary>The endpoints for those who want everything.</summary>
public static class ExportEndpoints
{
    /// <summary>Maps the exports.</summary>
    public static void MapExport(this IEndpointRouteBuilder routes, Catalogue catalogue) =>
        routes.MapRead("/api/v1/export/all.ndjson", context => All(catalogue, context), Operations.ExportAll());

    private static async Task All(Catalogue catalogue, HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        Answer.RequireAccepted(context.Request, Ndjson.MediaType);
        var store = context.Store();
        if (Answer.IsKnown(context, Answer.Tag(store.Version, context.Request.Path))) return;
        context.Response.ContentType = Ndjson.MediaType;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await Ndjson.Write(context.Response.BodyWriter, catalogue.SelectMany(store.All), store.Version, context.RequestAborted);
    }
}
