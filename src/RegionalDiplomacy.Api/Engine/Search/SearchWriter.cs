using System.Buffers;
using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Writes a page of hits from stored bytes, hit by hit as they are found.</summary>
public sealed class SearchWriter : IDisposable
{
    private readonly IBufferWriter<byte> buffer;
    private readonly Utf8JsonWriter writer;
    private bool hasHits;

    /// <summary>Begins a page.</summary>
    public SearchWriter(IBufferWriter<byte> buffer)
    {
        (this.buffer, writer) = (buffer, Json.Writer(buffer, isPart: true));
        buffer.Write("{\"items\":["u8);
    }

    /// <summary>Writes a hit.</summary>
    public void Add(ReadOnlySpan<byte> json, double score, Matched matched)
    {
        buffer.Write(hasHits ? ",{"u8 : "{"u8);
        hasHits = true;
        buffer.Write(json);
        buffer.Write(","u8);
        writer.WriteNumber("score", score);
        writer.WriteStartObject("matched");
        writer.WriteString("field", EnumWords.Of(matched.Field));
        writer.WriteString("snippet", matched.Snippet);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        // What it writes next begins anew, without a comma.
        writer.Reset();
    }

    /// <summary>Writes what stands behind the hits.</summary>
    public void Finish(Found found, long total, string self, (string Cursor, string Address)? next, string version)
    {
        buffer.Write("],"u8);
        writer.WriteTotal(total, next?.Cursor);
        writer.WriteProperty("facets", new SearchFacets { Kind = [.. found.ByKind.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FacetValue { Value = pair.Key, Label = EnumWords.Spaced(pair.Key), Count = pair.Value })] });
        writer.WriteProperty("interpretation", found.Interpretation);
        writer.WriteEnd(self, next?.Address, version);
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
