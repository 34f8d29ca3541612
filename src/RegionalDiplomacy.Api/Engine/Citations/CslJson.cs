using System.Text.Json;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.Formats;

namespace RegionalDiplomacy.Api.Engine.Citations;

/// <summary>Citations as CSL-JSON (Citation Style Language 1.0.2).</summary>
public static class CslJson
{
    /// <summary>A JSON array, an item a line.</summary>
    public static IEnumerable<byte[]> Write(RecordSet set) =>
        JsonList.Write(Citing.Of(set).Select(citation => JsonSerializer.SerializeToUtf8Bytes(Item(citation), Json.Options)));

    private static JsonObject Item(Citation citation)
    {
        var item = new JsonObject { ["id"] = citation.Key, ["type"] = WorkTypes.Csl(citation.Type), ["title"] = citation.Title };
        if (Authors(citation) is { Count: > 0 } authors) item["author"] = authors;
        Add(item, "container-title", citation.Type == WorkType.Report ? null : citation.Container);
        Add(item, "collection-title", citation.Type == WorkType.Report ? citation.Container : null);
        Add(item, "publisher", citation.Publisher);
        if (citation.Issued is { } issued) item["issued"] = Date(issued);
        Add(item, "language", citation.Language);
        Add(item, "number", citation.Number);
        Add(item, "note", citation.Pinpoint is null ? citation.Note : $"{citation.Pinpoint}. {citation.Note}");
        return item;
    }

    private static void Add(JsonObject item, string name, string? value)
    {
        if (value is not null) item[name] = value;
    }

    private static JsonArray Authors(Citation citation) => new([
        .. citation.Authors.Select(author => Names.Split(author) is var (given, family) && given.Length > 0
            ? new JsonObject { ["given"] = given, ["family"] = family }
            : (JsonNode)new JsonObject { ["literal"] = author }),
        .. citation.Authors.Count == 0 && citation.Institution is not null ? [new JsonObject { ["literal"] = citation.Institution }] : Array.Empty<JsonNode>()]);

    // A day, month or year is given as precisely as it is known; a span has two ends.
    private static JsonObject Date(EdtfDate date)
    {
        JsonNode[] ends = [.. date.Edtf.Split('/').Where(end => end != "..").Select(end => Parts(end.TrimEnd('~', '?', '%')))];
        var json = new JsonObject { ["date-parts"] = new JsonArray(ends) };
        if (date.Edtf.IndexOfAny(['~', '?', '%']) >= 0) json["circa"] = true;
        return json;
    }

    private static JsonArray Parts(string text) =>
        new([.. text.Replace("X", "0").Split('-').Select(part => (JsonNode)int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))]);
}
