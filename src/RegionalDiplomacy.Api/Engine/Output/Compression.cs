using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>The codings of content (RFC 9110, 8.4.1).</summary>
public enum ContentCoding
{
    /// <summary>As it is.</summary>
    Identity,

    /// <summary>Brotli.</summary>
    Br,

    /// <summary>Gzip.</summary>
    Gzip,
}

/// <summary>Chooses how an answer is compressed, and compresses it.</summary>
public static class Compression
{
    // Below this the headers outweigh what is saved.
    private const int LeastBytes = 1024;

    /// <summary>The coding that a client prefers, Brotli before gzip where it does not care (RFC 9110, 12.5.3).</summary>
    public static ContentCoding Choose(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)) return ContentCoding.Identity;
        return new[] { ContentCoding.Br, ContentCoding.Gzip }.Select(coding => (coding, quality: Quality(accepted, coding)))
            .Where(pair => pair.quality > 0).OrderByDescending(pair => pair.quality).Select(pair => pair.coding).FirstOrDefault(ContentCoding.Identity);
    }

    /// <summary>The body in a coding, or as it is where that is not worth while.</summary>
    public static (ReadOnlyMemory<byte> Body, ContentCoding Coding) Encode(ReadOnlyMemory<byte> body, ContentCoding coding)
    {
        if (coding == ContentCoding.Identity || body.Length < LeastBytes) return (body, ContentCoding.Identity);
        using var buffer = new MemoryStream();
        using (var stream = Stream(coding, buffer, CompressionLevel.Fastest)) stream.Write(body.Span);
        return (buffer.ToArray(), coding);
    }

    /// <summary>A stream that compresses what is written to it.</summary>
    public static Stream Stream(ContentCoding coding, Stream target, CompressionLevel level) =>
        coding == ContentCoding.Br ? new BrotliStream(target, level, leaveOpen: true) : new GZipStream(target, level, leaveOpen: true);

    /// <summary>The coding's name in a header.</summary>
    public static string Name(ContentCoding coding) => coding == ContentCoding.Br ? "br" : "gzip";

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, ContentCoding coding) =>
        (accepted.FirstOrDefault(value => value.Value.Equals(Name(coding), StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(value => value.Value == "*")) is { } match
            ? match.Quality ?? 1 : 0;
}
