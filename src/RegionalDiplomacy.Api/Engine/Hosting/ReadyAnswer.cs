using Microsoft.Extensions.Primitives;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>An answer as it was sent, to be sent again.</summary>
/// <param name="Version">The dataset version that it was made from.</param>
/// <param name="Tag">Its entity tag.</param>
/// <param name="Headers">Its headers, without those that tell of one request alone.</param>
/// <param name="Body">Its body, in the coding that it was sent in.</param>
public sealed record ReadyAnswer(string Version, string Tag, KeyValuePair<string, StringValues>[] Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The headers that stand beside a 304 as well, which has no representation to describe (RFC 9110, 15.4.5).</summary>
    public KeyValuePair<string, StringValues>[] HeadersOfNotModified { get; } = [.. Headers.Where(header => !RepresentationHeaders.Contains(header.Key))];
}

/// <summary>All of a request on which its answer can depend, letter by letter: two requests that differ in any of it never share an answer.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Host">The host that was asked.</param>
/// <param name="Target">The path and query as they were sent.</param>
/// <param name="Accept">The header <c>Accept</c>.</param>
/// <param name="AcceptEncoding">The header <c>Accept-Encoding</c>.</param>
/// <param name="IsFromElsewhere">Whether a page of another origin asks; which one does not matter, since all are allowed.</param>
public readonly record struct Question(string Scheme, string? Host, string Target, string? Accept, string? AcceptEncoding, bool IsFromElsewhere)
{
    /// <summary>How many characters it has.</summary>
    public int Length => Scheme.Length + (Host?.Length ?? 0) + Target.Length + (Accept?.Length ?? 0) + (AcceptEncoding?.Length ?? 0);
}
