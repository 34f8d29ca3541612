using System.Globalization;
using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>What is set for a property that is fetched.</summary>
/// <param name="Limit">How many values are given for a record at most; 0 gives all.</param>
/// <param name="Content">How a linked record is given.</param>
public sealed record ExtensionSettings(int Limit = 0, LinkContent Content = LinkContent.Record)
{
    /// <summary>The settings as the manifest announces them.</summary>
    public static readonly IReadOnlyList<PropertySetting> Announced =
    [
        new() { Name = "limit", Label = "Most values", Type = "number", Default = 0, HelpText = "How many values are given for a record at most; 0 gives all." },
        new()
        {
            Name = "content", Label = "Linked records as", Type = "select", Default = EnumWords.Of(LinkContent.Record), HelpText = "Whether a linked record is given as a record, by its id or by its label.",
            Choices = [new("record", "record"), new("id", "id"), new("label", "label")],
        },
    ];

    /// <summary>Reads the settings of a property; OpenRefine sends every value as a text.</summary>
    public static ExtensionSettings Read(JsonParameter query, string at, JsonElement json)
    {
        var settings = new ExtensionSettings();
        if (json.ValueKind != JsonValueKind.Object)
        {
            query.Refuse(at, json.GetRawText(), "'settings' is an object such as {\"limit\": 1}.");
            return settings;
        }

        query.RefuseUnknown(at, json, [.. Announced.Select(setting => setting.Name)]);
        if (json.TryGetProperty("limit", out var limit)) settings = settings with { Limit = ReadLimit(query, $"{at}/limit", limit) };
        if (json.TryGetProperty("content", out var content)) settings = settings with { Content = ReadContent(query, $"{at}/content", content) };
        return settings;
    }

    private static int ReadLimit(JsonParameter query, string at, JsonElement limit)
    {
        if (limit.ValueKind is JsonValueKind.Number or JsonValueKind.String && int.TryParse(limit.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        query.Refuse(at, limit.ToString(), "'limit' is a whole number that is not negative; 0 gives all values.");
        return 0;
    }

    private static LinkContent ReadContent(JsonParameter query, string at, JsonElement content)
    {
        var words = EnumWords.Of(typeof(LinkContent));
        if (content.ValueKind == JsonValueKind.String && words.Contains(content.GetString()!)) return Enum.Parse<LinkContent>(content.GetString()!, ignoreCase: true);
        query.Refuse(at, content.ToString(), "'content' is 'record', 'id' or 'label'.", words);
        return LinkContent.Record;
    }
}

/// <summary>How a linked record is given.</summary>
public enum LinkContent
{
    /// <summary>As a record, with its id and its label.</summary>
    Record,

    /// <summary>By its id.</summary>
    Id,

    /// <summary>By its label.</summary>
    Label,
}
