using System.IO.Hashing;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Sends answers with their validators, and answers 304 where the client has them already (RFC 9110, 13.1.2).</summary>
public static class Answer
{
    private static readonly StringValues CacheControl = "public, max-age=60";
    private static readonly StringValues Vary = "Accept, Accept-Encoding";

    /// <summary>A strong entity tag: the same for the same question, format and dataset version, on every machine.</summary>
    public static string Tag(string version, string question, string mediaType) =>
        Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes($"{version}\n{question}\n{mediaType}")));

    /// <summary>Sends a body, or 304 when the client's copy is still good; the body is made only when it is needed.</summary>
    public static Task Send(HttpContext context, string tag, string contentType, Func<ReadOnlyMemory<byte>> make)
    {
        var coding = Compression.Choose(context.Request);
        if (IsKnown(context, tag, coding)) return Task.CompletedTask;
        var (body, used) = Compression.Encode(make(), coding);
        Describe(context, tag, contentType, used);
        context.Response.ContentLength = body.Length;
        context.Work().Rest();
        ReadyAnswering.Keep(context, context.Store().Version, body);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>Streams a body of any size, or answers 304 when the client's copy is still good.</summary>
    public static Task Stream(HttpContext context, string tag, string contentType, IEnumerable<byte[]> chunks)
    {
        var coding = Compression.Choose(context.Request);
        if (IsKnown(context, tag, coding)) return Task.CompletedTask;
        Describe(context, tag, contentType, coding);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : Chunks.Stream(context, coding, chunks);
    }

    // Writes the validators; true when the client has the answer already and 304 was set.
    private static bool IsKnown(HttpContext context, string tag, ContentCoding coding)
    {
        var headers = context.Response.Headers;
        headers.ETag = Quoted(tag, coding);
        headers.LastModified = context.Store().Compiled;
        headers.CacheControl = CacheControl;
        headers.Vary = Vary;
        // A small body goes out uncompressed whatever the client takes, so both of its tags are good.
        if (!EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known)
            || !known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Tag == Quoted(tag, coding) || candidate.Tag == Quoted(tag, ContentCoding.Identity))) return false;
        if (!MayBeNotModified(context.Request.Method))
            throw new RequestRefusedException(ProblemType.PreconditionFailed, "The answer has the entity tag that 'If-None-Match' rules out; ask without it.");
        headers.ETag = known.Any(candidate => candidate.Tag == Quoted(tag, coding)) ? Quoted(tag, coding) : Quoted(tag, ContentCoding.Identity);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        // What describes a representation has no place beside none (RFC 9110, 15.4.5).
        RepresentationHeaders.Remove(headers);
        return true;
    }

    // QUERY is as safe as GET (RFC 10008); POST is not, and 304 is not for it (RFC 9110, 13.1.2).
    private static bool MayBeNotModified(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || method == "QUERY";

    // A compressed body is another representation, and so has another strong tag.
    private static void Describe(HttpContext context, string tag, string contentType, ContentCoding coding)
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.ETag = Quoted(tag, coding);
        if (coding != ContentCoding.Identity) context.Response.Headers.ContentEncoding = Compression.Name(coding);
    }

    private static string Quoted(string tag, ContentCoding coding) => coding == ContentCoding.Identity ? $"\"{tag}\"" : $"\"{tag}-{Compression.Name(coding)}\"";
}
