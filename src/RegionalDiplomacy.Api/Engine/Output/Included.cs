using System.Buffers;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Embeds records in the record that they are linked with.</summary>
public static class Included
{
    /// <summary>The record with a property <c>included</c>, in which each kind has its records.</summary>
    public static ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> record, IEnumerable<(string Route, IReadOnlyList<byte[]> Records)> included)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // The record's closing brace makes way for one more property.
        buffer.Write(record[..^1]);
        buffer.Write(",\"included\":"u8);
        using var writer = Json.Writer(buffer);
        writer.WriteStartObject();
        foreach (var (route, records) in included)
        {
            writer.WriteStartArray(route);
            foreach (var linked in records) writer.WriteRawValue(linked, skipInputValidation: true);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
        buffer.Write("}"u8);
        return buffer.WrittenMemory;
    }
}
