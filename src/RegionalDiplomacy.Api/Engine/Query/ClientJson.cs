using System.Text.Json;
using System.Text.Unicode;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Reads JSON that clients send.</summary>
public static class ClientJson
{
    // Not too deep, and no property twice.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The JSON in some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="refuse">Makes the problem of a detail, and of the JSON pointer (RFC 6901) to where it stands.</param>
    /// <exception cref="RequestRefusedException">The bytes are not JSON, or hold texts that are none.</exception>
    public static JsonElement Parse(byte[] bytes, Func<string, string, RequestRefusedException> refuse)
    {
        if (bytes.Length == 0) throw refuse("it is empty.", "");
        // The parser leaves texts as they are until they are read, and fails only then.
        if (!Utf8.IsValid(bytes)) throw refuse("it is not UTF-8.", "");
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            if (bytes.AsSpan().Contains((byte)'\\')) RequireTexts(document.RootElement, "", refuse);
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw refuse(exception.Message, "");
        }
    }

    /// <summary>A property's name as a JSON pointer has it.</summary>
    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    // Only an escape can stand for what is no text: half a surrogate pair, or a control character.
    private static void RequireTexts(JsonElement json, string pointer, Func<string, string, RequestRefusedException> refuse)
    {
        if (json.ValueKind == JsonValueKind.String && Fault(json.GetString) is { } fault) throw refuse($"a text in it {fault}", pointer);
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var (index, item) in json.EnumerateArray().Index()) RequireTexts(item, $"{pointer}/{index}", refuse);
        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var member in json.EnumerateObject())
        {
            if (Fault(() => member.Name) is { } mistake) throw refuse($"the name of a property in it {mistake}", pointer);
            RequireTexts(member.Value, $"{pointer}/{Escape(member.Name)}", refuse);
        }
    }

    private static string? Fault(Func<string?> read)
    {
        try
        {
            return PlainText.Fault(read()!);
        }
        catch (InvalidOperationException)
        {
            return "has half a surrogate pair.";
        }
    }
}
