using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>The values of a record as it is stored.</summary>
public sealed class RecordValues
{
    private readonly JsonElement record;

    /// <summary>Reads a record.</summary>
    public RecordValues(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        record = document.RootElement.Clone();
    }

    /// <summary>The values of a property; none where the record has no such property or no value for it.</summary>
    public IReadOnlyList<JsonElement> Of(string property) => !record.TryGetProperty(property, out var value)
        ? []
        : value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => [.. value.EnumerateArray()],
            _ => [value],
        };

    /// <summary>A property that every record has.</summary>
    public string Text(string property) => record.GetProperty(property).GetString()!;

    /// <summary>The properties of a link, or null for another value.</summary>
    public static (string Id, string Label)? Link(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id", out var id) && value.TryGetProperty("label", out var label) ? (id.GetString()!, label.GetString()!) : null;

    /// <summary>A date, or null for another value.</summary>
    public static EdtfDate? Date(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("edtf", out var text) && EdtfDate.TryParse(text.GetString(), out var date) ? date : null;

    /// <summary>What a value that is neither link nor date says as a text: a word of an enum with spaces, another name as it is written.</summary>
    public static string Said(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => name.GetString()!,
        _ => value.GetRawText(),
    };
}
