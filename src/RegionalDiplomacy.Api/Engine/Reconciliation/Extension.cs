using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Values of properties of records.</summary>
public sealed record DataExtension
{
    /// <summary>The properties, in the order in which they were asked for.</summary>
    public required IReadOnlyList<ReconciliationProperty> Meta { get; init; }

    /// <summary>For the id of each record, the values of each property by its id; an empty list where the record has none.</summary>
    public required IReadOnlyDictionary<string, Dictionary<string, List<ExtensionValue>>> Rows { get; init; }

    /// <summary>Fetches values.</summary>
    public static DataExtension Of(ExtensionQuery query, Catalogue catalogue, Store store)
    {
        var records = store.FindAll(catalogue, query.Ids).ToDictionary(pair => pair.Key, pair => new RecordValues(pair.Value));
        return new DataExtension
        {
            Meta = [.. query.Properties.Select(property => PropertyList.Tell(property.Id))],
            Rows = query.Ids.ToDictionary(id => id, id => query.Properties.ToDictionary(property => property.Id, property => Values(records[id].Of(property.Id), property.Settings))),
        };
    }

    private static List<ExtensionValue> Values(IReadOnlyList<JsonElement> values, ExtensionSettings settings) =>
        [.. values.Take(settings.Limit == 0 ? int.MaxValue : settings.Limit).Select(value => Value(value, settings.Content))];

    private static ExtensionValue Value(JsonElement value, LinkContent content)
    {
        if (RecordValues.Link(value) is var (id, label)) return content switch
        {
            LinkContent.Id => new ExtensionValue { Str = id },
            LinkContent.Label => new ExtensionValue { Str = label },
            _ => new ExtensionValue { Id = id, Name = label },
        };
        if (RecordValues.Date(value) is { } date) return IsDay(date) ? new ExtensionValue { Date = $"{date.Edtf}T00:00:00Z" } : new ExtensionValue { Str = date.Edtf };
        if (value.ValueKind != JsonValueKind.Number) return new ExtensionValue { Str = RecordValues.Said(value) };
        return value.TryGetInt64(out var whole) ? new ExtensionValue { Int = whole } : new ExtensionValue { Float = value.GetDecimal() };
    }

    // Neither a span nor marked as uncertain or approximate.
    private static bool IsDay(EdtfDate date) => date.Earliest is { } day && date.Edtf == EdtfDate.Day(day);
}
