using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Values that a client wants.</summary>
/// <param name="Ids">The ids of the records.</param>
/// <param name="Properties">The properties.</param>
public sealed record ExtensionQuery(IReadOnlyList<string> Ids, IReadOnlyList<(string Id, ExtensionSettings Settings)> Properties);

/// <summary>Reads what values a client wants.</summary>
public sealed class ExtensionReader(JsonParameter query, PropertyList properties, Store store)
{
    /// <summary>The question.</summary>
    /// <exception cref="RequestRefusedException">There are too many records, or mistakes; all of them are told.</exception>
    public ExtensionQuery Read()
    {
        var json = query.Value;
        if (json.ValueKind != JsonValueKind.Object) query.Refuse("", json.GetRawText(), "The question is an object such as {\"ids\": [\"qush-tepa-canal\"], \"properties\": [{\"id\": \"status\"}]}.");
        query.RefuseMistakes();
        query.RefuseUnknown("", json, ["ids", "properties"]);
        var ids = List("ids", json, "ids");
        if (ids.Count > Limits.ExtendedRecords) throw new RequestRefusedException(ProblemType.TooLarge, $"The question names {ids.Count} records, and values are fetched for {Limits.ExtendedRecords} at once; send it in parts.");
        var wanted = List("properties", json, "objects such as {\"id\": \"status\"}");
        if (wanted.Count > Limits.Properties) query.Refuse("/properties", null, $"At most {Limits.Properties} properties can be fetched at once; these are {wanted.Count}.");
        var question = new ExtensionQuery(Ids(ids), [.. wanted.Select((property, place) => Property($"/properties/{place}", property)).OfType<(string, ExtensionSettings)>().DistinctBy(pair => pair.Item1)]);
        query.RefuseMistakes();
        return question;
    }

    private List<JsonElement> List(string name, JsonElement json, string of)
    {
        if (json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array) return [.. list.EnumerateArray()];
        query.Refuse($"/{name}", list.ValueKind == JsonValueKind.Undefined ? null : list.GetRawText(), $"'{name}' is a list of {of}.");
        return [];
    }

    private List<string> Ids(List<JsonElement> ids)
    {
        for (var place = 0; place < ids.Count; place++)
            if (ids[place].ValueKind != JsonValueKind.String) query.Refuse($"/ids/{place}", ids[place].GetRawText(), "An id is a text.");
        var texts = ids.Where(id => id.ValueKind == JsonValueKind.String).Select(id => id.GetString()!).Distinct().ToList();
        foreach (var id in store.Unknown(texts)) query.Refuse($"/ids/{ids.FindIndex(json => json.ValueKind == JsonValueKind.String && json.GetString() == id)}", id, $"No record has the id '{id}'.", near: new[] { id }.SelectMany(store.Near));
        return texts;
    }

    private (string, ExtensionSettings)? Property(string at, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
        {
            query.Refuse(at, json.GetRawText(), "A property is an object with its 'id'.");
            return null;
        }

        query.RefuseUnknown(at, json, ["id", "settings"]);
        if (!properties.Ids.Contains(id.GetString()!)) query.Refuse($"{at}/id", id.GetString(), $"'{id.GetString()}' is not the id of a property.", properties.Ids);
        return (id.GetString()!, json.TryGetProperty("settings", out var settings) && settings.ValueKind != JsonValueKind.Null ? ExtensionSettings.Read(query, $"{at}/settings", settings) : new ExtensionSettings());
    }
}
