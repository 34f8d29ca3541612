using System.Text.Json;
using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Quality;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Endpoints;

/// <summary>The endpoints by which the service tells about itself.</summary>
public static class AboutEndpoints
{
    private static readonly OutputFormat[] ContextFormats = [OutputFormat.Jsonld, OutputFormat.Json];

    /// <summary>Maps the front page, the description of the dataset and the pages that explain problems.</summary>
    public static void MapAbout(this IEndpointRouteBuilder routes, Catalogue catalogue)
    {
        routes.MapRead("/", context => Front(catalogue, context), Operations.Front());
        routes.MapAnswer("/api/v1/dataset", context => Dataset.Of(catalogue, context.Store()), Operations.Dataset());
        routes.MapAnswer("/api/v1/coverage", context => CoverageReport.Of(catalogue, context.Store()), Operations.Coverage());
        routes.MapAnswer("/api/v1/quality", context => QualityReport.Noted(context.Store()), Operations.Quality());
        routes.MapRead(JsonLd.ContextAddress, Context, Operations.Context());
        routes.MapAnswer("/problems", _ => ProblemType.All.Select(ProblemPage.Of).ToList(), Operations.Problems());
        routes.MapFound("/problems/{slug}", Explain, Operations.Explain());
    }

    private static Task Front(Catalogue catalogue, HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (!PrefersHtml(context.Request)) return Routing.Send(context, _ => Output.Front.Of(catalogue));
        context.Response.Redirect("/swagger");
        return Task.CompletedTask;
    }

    private static Task Context(HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        var mediaType = Formats.Formats.MediaType(Formats.Formats.Choose(context.Request, null, ContextFormats));
        return Answer.Send(context, Answer.Tag(context.Store().Version, context.Request.Path, mediaType), mediaType, () => JsonSerializer.SerializeToUtf8Bytes(JsonLd.Context(), Json.Options));
    }

    private static ProblemPage Explain(HttpContext context)
    {
        var slug = (string)context.GetRouteValue("slug")!;
        var type = ProblemType.All.FirstOrDefault(type => type.Slug == slug)
            ?? throw new RequestRefusedException(ProblemType.NoSuchAddress, $"No problem is called '{slug}'; /problems lists them all.");
        return ProblemPage.Of(type);
    }

    // A browser names text/html; a script says */* or JSON.
    private static bool PrefersHtml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(range => range.Quality ?? 1).FirstOrDefault()?.MediaType == "text/html";
}
