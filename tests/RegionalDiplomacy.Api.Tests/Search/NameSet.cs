using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;

namespace RegionalDiplomacy.Api.Tests.Search;

/// <summary>Names with the record each means, and names that mean none, made from other sources than the base's own aliases. Every third row was held out while the scores were tuned.</summary>
public static class NameSet
{
    public static IReadOnlyList<NameCase> Read(string file)
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "tests/RegionalDiplomacy.Api.Tests/Search/Data", file), Encoding.UTF8);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select((row, place) =>
        {
            var columns = (IDictionary<string, object>)row;
            return new NameCase((string)columns["name"], (string)columns["kind"], columns.TryGetValue("id", out var id) ? (string)id : null, place % 3 == 2);
        })];
    }

    /// <summary>The candidates for each name.</summary>
    public static async Task<List<JsonArray>> Candidates(ApiFixture api, IReadOnlyList<NameCase> names)
    {
        var queries = new JsonObject(names.Select((name, place) => KeyValuePair.Create<string, JsonNode?>($"{place}", name.Kind.Length == 0
            ? new JsonObject { ["query"] = name.Name }
            : new JsonObject { ["query"] = name.Name, ["kind"] = name.Kind })));
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/match", new JsonObject { ["queries"] = queries }.ToJsonString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        var results = JsonNode.Parse(text)!["results"]!;
        return [.. names.Select((_, place) => results[$"{place}"]!["candidates"]!.AsArray())];
    }
}

public sealed record NameCase(string Name, string Kind, string? Id, bool IsHeldOut);
