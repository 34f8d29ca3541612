using System.Net;
using System.Text;
using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>A record on a small card of HTML, which has neither scripts nor styles, so that it does no harm wherever it is shown.</summary>
public static class PreviewCard
{
    /// <summary>The card's width in pixels.</summary>
    public const int Width = 430;

    /// <summary>The card's height in pixels.</summary>
    public const int Height = 300;

    private const int MostAliases = 8;

    /// <summary>The card as a page of its own.</summary>
    public static byte[] Page(Kind kind, RecordValues record) => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Html(record.Text("label"))}</title></head>
        <body>
        {Body(kind, record)}
        <p><a href="{kind.Path}/{Html(record.Text("id"))}" target="_blank" rel="noopener">The whole record</a></p>
        </body>
        </html>
        """);

    /// <summary>What stands on the card.</summary>
    public static string Body(Kind kind, RecordValues record)
    {
        var aliases = record.Of("aliases").Select(RecordValues.Said).Take(MostAliases).ToList();
        return $"<p><strong>{Html(record.Text("label"))}</strong><br><em>{Html(Sort(kind, record))}</em></p><p>{Html(record.Text("summary"))}</p>{(aliases.Count == 0 ? "" : $"<p><small>Also: {Html(string.Join(" · ", aliases))}</small></p>")}";
    }

    /// <summary>A word in bold with a description below it.</summary>
    public static string Body(string name, string? description) => $"<p><strong>{Html(name)}</strong></p><p>{Html(description ?? "")}</p>";

    private static string Sort(Kind kind, RecordValues record) => record.Of("type") is [{ ValueKind: JsonValueKind.String } type] ? $"{kind.Singular}, {EnumWords.Spaced(type.GetString()!)}" : kind.Singular;

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
