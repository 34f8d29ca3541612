using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>The one way in which JSON is written: camel case, enums as words, nulls present, numbers as numbers.</summary>
public static class Json
{
    /// <summary>The options of every answer.</summary>
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions());

    /// <summary>Puts the house rules on a set of options.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        // The text goes out as application/json in UTF-8, never into HTML: letters of all scripts stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }

    /// <summary>A writer that follows the same rules.</summary>
    /// <param name="buffer">Where it writes.</param>
    /// <param name="isPart">Whether what it writes is only part of an object that others begin by hand.</param>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> buffer, bool isPart = false) => new(buffer, new JsonWriterOptions { Encoder = Options.Encoder, SkipValidation = isPart });

    /// <summary>Writes a property that is not plain.</summary>
    public static void WriteProperty<T>(this Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, Options);
    }

    /// <summary>A name of C# as it is written in JSON.</summary>
    public static string Name(string clrName) => JsonNamingPolicy.CamelCase.ConvertName(clrName);
}
