using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>The headers that describe a representation, and so have no place on an answer without one.</summary>
public static class RepresentationHeaders
{
    private static readonly FrozenSet<string> Names = new[]
    {
        HeaderNames.Link, HeaderNames.ContentDisposition, HeaderNames.ContentLength, HeaderNames.ContentType, HeaderNames.ContentEncoding, "Content-Digest",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a header is one of them.</summary>
    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>Takes them away.</summary>
    public static void Remove(IHeaderDictionary headers)
    {
        foreach (var name in Names) headers.Remove(name);
    }
}
