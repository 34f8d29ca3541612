using System.Buffers;
using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Copies some top-level properties of a stored record, without reading it into objects.</summary>
public static class JsonFields
{
    /// <summary>The record with the properties named and its id.</summary>
    public static byte[] Select(ReadOnlySpan<byte> record, IReadOnlySet<string> names)
    {
        var buffer = new ArrayBufferWriter<byte>(record.Length);
        using var writer = Json.Writer(buffer);
        var reader = new Utf8JsonReader(record);
        reader.Read();
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (name != "id" && !names.Contains(name)) continue;
            writer.WritePropertyName(name);
            writer.WriteRawValue(record[start..(int)reader.BytesConsumed], skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
