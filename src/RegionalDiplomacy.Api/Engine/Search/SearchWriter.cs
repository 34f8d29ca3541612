using System.Buffers;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Writes pages of hits from stored bytes.</summary>
public static class SearchWriter
{
    /// <summary>The page as JSON.</summary>
    public static ReadOnlyMemory<byte> Write(SearchRequest request, FoundRecords found, long total, (string Cursor, string Address)? next, string version)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var writer = Json.Writer(buffer, isPart: true);
        buffer.Write("{\"items\":["u8);
        foreach (var (place, record) in found.Page.Index())
        {
            buffer.Write(place == 0 ? "{"u8 : ",{"u8);
            buffer.Write(record.Json);
            buffer.Write(","u8);
            writer.WriteNumber("score", record.Score);
            writer.WriteProperty("matched", record.Matched);
            writer.WriteEndObject();
            writer.Flush();
            // What it writes next begins anew, without a comma.
            writer.Reset();
        }

        buffer.Write("],"u8);
        writer.WriteTotal(total, next?.Cursor);
        writer.WriteProperty("facets", new SearchFacets { Kind = [.. found.ByKind.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FacetValue { Value = pair.Key, Label = EnumWords.Spaced(pair.Key), Count = pair.Value })] });
        writer.WriteProperty("interpretation", found.Interpretation);
        writer.WriteEnd(request.Self, next?.Address, version);
        return buffer.WrittenMemory;
    }
}
