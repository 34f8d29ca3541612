using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Sends answers with their validators, and answers 304 where the client has them already (RFC 9110, 13.1.2).</summary>
public static class Answer
{
    /// <summary>The media type of answers.</summary>
    public const string MediaType = "application/json";

    private static readonly StringValues CacheControl = "public, max-age=60";
    private static readonly StringValues Vary = "Accept, Accept-Encoding";

    /// <summary>A strong entity tag: the same for the same canonical address and dataset version, on every machine.</summary>
    public static string Tag(string version, string canonicalAddress) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version}\n{canonicalAddress}\n{MediaType}")))[..32]}\"";

    /// <summary>Refuses a request that does not accept what there is.</summary>
    public static void RequireAccepted(HttpRequest request, string mediaType = MediaType)
    {
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return;
        if (!accepted.Any(range => range.Quality is not 0 && new MediaTypeHeaderValue(mediaType).IsSubsetOf(WithoutQuality(range))))
            throw new RequestRefusedException(ProblemType.NotAcceptable, $"'Accept: {request.Headers.Accept}' rules out what there is: {mediaType}.");
    }

    /// <summary>Sends JSON, or 304 when the client's copy is still good; the body is made only when it is needed.</summary>
    public static Task Json(HttpContext context, string tag, Func<ReadOnlyMemory<byte>> body)
    {
        if (IsKnown(context, tag)) return Task.CompletedTask;
        var bytes = body();
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
    }

    /// <summary>Writes the validators; true when the client has the answer already and 304 was set.</summary>
    public static bool IsKnown(HttpContext context, string tag)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.LastModified = context.Store().Compiled;
        headers.CacheControl = CacheControl;
        headers.Vary = Vary;
        if (!Has(context.Request, tag)) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static bool Has(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == tag);

    private static MediaTypeHeaderValue WithoutQuality(MediaTypeHeaderValue range)
    {
        var plain = range.Copy();
        plain.Quality = null;
        return plain;
    }
}
