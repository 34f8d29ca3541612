using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RegionalDiplomacy.Api.Tests.Search;

/// <summary>What the Reconciliation Service API 0.2 demands of answers, in words of our own.</summary>
public static partial class ReconciliationShapes
{
    public static void AssertManifest(JsonNode manifest)
    {
        Assert.Contains("0.2", manifest["versions"]!.AsArray().Select(Text));
        foreach (var name in new[] { "name", "identifierSpace", "schemaSpace", "documentation", "serviceVersion" }) AssertText(manifest[name]);
        Assert.All(manifest["defaultTypes"]!.AsArray(), AssertNamed);
        foreach (var name in new[] { "view", "feature_view", "preview" }) Assert.Contains("{{id}}", Text(manifest[name]!["url"]));
        foreach (var name in new[] { "width", "height" }) Assert.True(manifest["preview"]![name]!.GetValue<int>() > 0);
        foreach (var (_, service) in manifest["suggest"]!.AsObject())
        {
            foreach (var name in new[] { "service_url", "service_path" }) AssertText(service![name]);
            Assert.Contains("${id}", Text(service!["flyout_service_path"]));
        }

        foreach (var name in new[] { "service_url", "service_path" }) AssertText(manifest["extend"]!["propose_properties"]![name]);
        Assert.All(manifest["extend"]!["property_settings"]!.AsArray(), AssertSetting);
        Assert.True(manifest["batchSize"]!.GetValue<int>() > 0);
    }

    public static void AssertResults(JsonNode batch, params IEnumerable<string> keys)
    {
        Assert.Equal(keys, batch.AsObject().Select(result => result.Key));
        foreach (var (_, result) in batch.AsObject())
        {
            var candidates = result!["result"]!.AsArray();
            Assert.All(candidates, AssertCandidate);
            Assert.True(candidates.Count(candidate => candidate!["match"]!.GetValue<bool>()) <= 1);
            var scores = candidates.Select(candidate => candidate!["score"]!.GetValue<double>()).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
        }
    }

    public static void AssertSuggestions(JsonNode answer)
    {
        Assert.All(answer["result"]!.AsArray(), item =>
        {
            AssertNamed(item);
            AssertText(item!["description"]);
            Assert.All(item["notable"]?.AsArray() ?? [], AssertNamed);
        });
    }

    public static void AssertExtension(JsonNode answer, IReadOnlyList<string> ids, IReadOnlyList<string> properties)
    {
        Assert.All(answer["meta"]!.AsArray(), AssertNamed);
        Assert.Equal(properties, answer["meta"]!.AsArray().Select(property => Text(property!["id"])));
        Assert.Equal(ids, answer["rows"]!.AsObject().Select(row => row.Key));
        foreach (var (_, row) in answer["rows"]!.AsObject())
        {
            Assert.Equal(properties, row!.AsObject().Select(property => property.Key));
            Assert.All(row.AsObject().SelectMany(property => property.Value!.AsArray()), AssertValue);
        }
    }

    private static void AssertCandidate(JsonNode? candidate)
    {
        AssertNamed(candidate);
        AssertText(candidate!["description"]);
        Assert.InRange(candidate["score"]!.GetValue<double>(), 0, 100);
        Assert.All(candidate["type"]!.AsArray(), AssertNamed);
        var features = candidate["features"]!.AsArray();
        Assert.All(features, feature => Assert.True(feature!["value"]!.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False));
        Assert.Equal(features.Count, features.Select(feature => Text(feature!["id"])).Distinct().Count());
    }

    // One of: a record, a text, a whole number, a number, a day; and nothing beside it.
    private static void AssertValue(JsonNode? value)
    {
        var names = string.Join(',', value!.AsObject().Select(member => member.Key));
        Assert.True(names is "id,name" or "str" or "int" or "float" or "date", names);
        if (names == "date") Assert.Matches(DateAndTime(), Text(value["date"]));
        if (names is "id,name" or "str") Assert.All(value.AsObject(), member => AssertText(member.Value));
    }

    private static void AssertSetting(JsonNode? setting)
    {
        foreach (var name in new[] { "name", "label", "help_text" }) AssertText(setting![name]);
        Assert.True(Text(setting!["type"]) is "number" or "text" or "checkbox" or "select");
        if (Text(setting["type"]) == "select") Assert.All(setting["choices"]!.AsArray(), choice => AssertText(choice!["value"]));
    }

    private static void AssertNamed(JsonNode? item)
    {
        AssertText(item!["id"]);
        AssertText(item["name"]);
    }

    private static void AssertText(JsonNode? node) => Assert.NotEmpty(Text(node));

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    private static partial Regex DateAndTime();
}
