using System.Buffers;
using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Writes pages of hits from stored bytes.</summary>
public static class SearchWriter
{
    /// <summary>The page as JSON.</summary>
    public static ReadOnlyMemory<byte> Write(SearchRequest request, FoundRecords found, long total, (string Cursor, string Address)? next, string version)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var writer = Json.Writer(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var record in found.Page) Write(writer, record);
        writer.WriteEndArray();
        writer.WriteTotal(total, next?.Cursor);
        writer.WriteProperty("facets", new SearchFacets { Kind = [.. found.ByKind.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FacetValue { Value = pair.Key, Label = EnumWords.Spaced(pair.Key), Count = pair.Value })] });
        writer.WriteProperty("interpretation", found.Interpretation);
        writer.WriteEnd(request.Self, next?.Address, version);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, FoundRecord record)
    {
        var tail = JsonSerializer.SerializeToUtf8Bytes(new ScoreAndMatch(record.Score, record.Matched), Json.Options);
        writer.WriteRawValue([(byte)'{', .. record.Json, (byte)',', .. tail.AsSpan(1)], skipInputValidation: true);
    }

    private sealed record ScoreAndMatch(double Score, Matched Matched);
}
