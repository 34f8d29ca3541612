using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Citations;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>What each format is called on the wire, and how it is written: as chunks, one for each record and as many as it takes around them.</summary>
public static class Formats
{
    private static readonly FrozenDictionary<OutputFormat, (string MediaType, Func<RecordSet, IEnumerable<byte[]>> Write)> Table =
        new Dictionary<OutputFormat, (string, Func<RecordSet, IEnumerable<byte[]>>)>
        {
            [OutputFormat.Json] = ("application/json", set => JsonList.Write(set.Selected)),
            [OutputFormat.Ndjson] = ("application/x-ndjson", set => Ndjson.Write(set.Selected, set.Store.Version)),
            [OutputFormat.Csv] = ("text/csv", Csv.Write),
            [OutputFormat.Jsonld] = ("application/ld+json", JsonLd.Write),
            [OutputFormat.Csljson] = ("application/vnd.citationstyles.csl+json", CslJson.Write),
            [OutputFormat.Bibtex] = ("application/x-bibtex", Bibtex.Write),
            [OutputFormat.Ris] = ("application/x-research-info-systems", Ris.Write),
            [OutputFormat.Markdown] = ("text/markdown", Markdown.Write),
        }.ToFrozenDictionary();

    /// <summary>All formats, in the order of preference when a client has none.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } = [.. Table.Keys.Order()];

    /// <summary>The media type of a format.</summary>
    public static string MediaType(OutputFormat format) => Table[format].MediaType;

    /// <summary>The media type as it is sent, with its character set where the type has one.</summary>
    public static string ContentType(OutputFormat format) => MediaType(format).StartsWith("text/", StringComparison.Ordinal) ? MediaType(format) + "; charset=utf-8" : MediaType(format);

    /// <summary>The records in a format.</summary>
    public static IEnumerable<byte[]> Write(OutputFormat format, RecordSet set) => Table[format].Write(set);

    /// <summary>The format that a request asks for: by <c>format</c> or, failing that, by <c>Accept</c> (RFC 9110, 12.5.1).</summary>
    /// <exception cref="RequestRefusedException">The request accepts none of those offered.</exception>
    public static OutputFormat Choose(HttpRequest request, OutputFormat? asked, IReadOnlyList<OutputFormat> offered)
    {
        if (asked is { } format) return format;
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return offered[0];
        // The order of the formats decides between equals, since OrderBy keeps it.
        var best = offered.Select(candidate => (candidate, quality: Quality(accepted, MediaType(candidate)))).OrderByDescending(pair => pair.quality).First();
        return best.quality > 0 ? best.candidate : throw NotAcceptable(request, offered.Select(MediaType));
    }

    /// <summary>Refuses a request that does not accept the one media type that there is.</summary>
    public static void RequireAccepted(HttpRequest request, string mediaType)
    {
        if (request.Headers.Accept.Count > 0 && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) && Quality(accepted, mediaType) <= 0)
            throw NotAcceptable(request, [mediaType]);
    }

    private static RequestRefusedException NotAcceptable(HttpRequest request, IEnumerable<string> mediaTypes) =>
        new(ProblemType.NotAcceptable, $"'Accept: {request.Headers.Accept}' rules out what there is: {string.Join(", ", mediaTypes)}.");

    // The most specific range that matches decides, whatever the others say.
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string mediaType) => accepted
        .Where(range => range.MatchesAllTypes || range.MatchesAllSubTypes ? new MediaTypeHeaderValue(mediaType).IsSubsetOf(Bare(range)) : range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
        .Select(range => range.Quality ?? 1).FirstOrDefault();

    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
