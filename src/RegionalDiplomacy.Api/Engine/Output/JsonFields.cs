using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Copies some top-level properties of a stored record, without reading it into objects.</summary>
public static class JsonFields
{
    /// <summary>Writes the record with the properties named and its id.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> record, IReadOnlySet<string> names)
    {
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
    }
}
