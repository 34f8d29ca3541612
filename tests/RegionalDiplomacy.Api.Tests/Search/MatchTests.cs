using System.Net;
using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Search;

/// <summary>What the matching of names answers, and what it refuses.</summary>
public sealed class MatchTests(ApiFixture api)
{
    [Theory]
    [InlineData("Qush Tepa Canal", "qush-tepa-canal", 1.0, "the same letters")]
    [InlineData("ISKP", "islamic-state-khorasan-province", 0.97, "an abbreviation")]
    [InlineData("Qosh Teppa Kanal", "qush-tepa-canal", 0.85, "sound")]
    [InlineData("Amir Khan Mutttaqu", "amir-khan-muttaqi", 0.85, "letter")]
    [InlineData("Muttaqi, Amir Khan", "amir-khan-muttaqi", 0.9, "")]
    [InlineData("Mawlawi Amir Khan Muttaqi", "amir-khan-muttaqi", 0.85, "")]
    [InlineData("Тоҷикистон", "tajikistan", 0.9, "")]
    public async Task A_name_is_matched_with_a_reason(string name, string id, double leastScore, string reason)
    {
        var best = (await Match(new JsonObject { ["query"] = name })).First();
        Assert.Equal(id, best!["id"]!.GetValue<string>());
        Assert.True(best["match"]!.GetValue<bool>(), best.ToJsonString());
        Assert.True(best["score"]!.GetValue<double>() >= leastScore, best.ToJsonString());
        Assert.Contains(reason, string.Join(' ', best["reasons"]!.AsArray().Select(text => text!.GetValue<string>())));
    }

    [Theory]
    [InlineData("Kamal Khan")]
    [InlineData("Iraq")]
    [InlineData("Niger")]
    [InlineData("Islamic Republic of Iraq")]
    [InlineData("Afghanistan-Iraq border")]
    [InlineData("Islamic Movement of Turkmenistan")]
    [InlineData("Helmand River Treaty 1974")]
    [InlineData("zzzz")]
    [InlineData("—")]
    [InlineData("\" OR 1=1 -- *")]
    public async Task A_name_that_deserves_no_match_gets_none(string name) =>
        Assert.DoesNotContain(await Match(new JsonObject { ["query"] = name }), candidate => candidate!["match"]!.GetValue<bool>());

    [Fact]
    public async Task The_kind_makes_its_own_word_unnecessary()
    {
        var best = (await Match(new JsonObject { ["query"] = "Kamal Khan", ["kind"] = "project" })).First();
        Assert.Equal("kamal-khan-dam", best!["id"]!.GetValue<string>());
        Assert.Empty(await Match(new JsonObject { ["query"] = "Kamal Khan Dam", ["kind"] = "person", ["threshold"] = 0.8 }));
    }

    [Fact]
    public async Task Limit_and_threshold_hold_for_all_or_for_one()
    {
        var answer = await Post("""{"queries": {"a": {"query": "Islamic State Khorasan"}, "b": {"query": "Islamic State Khorasan", "limit": 3}}, "limit": 1}""");
        Assert.Single(answer["results"]!["a"]!["candidates"]!.AsArray());
        Assert.Equal(3, answer["results"]!["b"]!["candidates"]!.AsArray().Count);
        var high = await Post("""{"queries": {"a": {"query": "Islamic State"}}, "threshold": 0.99}""");
        Assert.Single(high["results"]!["a"]!["candidates"]!.AsArray());
    }

    [Theory]
    [InlineData("{}", "/queries")]
    [InlineData("""{"queries": []}""", "/queries")]
    [InlineData("""{"queries": {}}""", "/queries")]
    [InlineData("""{"queries": {"a": "Iran"}}""", "/queries/a")]
    [InlineData("""{"queries": {"a": {}}}""", "/queries/a/query")]
    [InlineData("""{"queries": {"a": {"query": ""}}}""", "/queries/a/query")]
    [InlineData("""{"queries": {"a": {"query": 7}}}""", "/queries/a/query")]
    [InlineData("""{"queries": {"a/b": {"query": "Iran", "kind": "state"}}}""", "/queries/a~1b/kind")]
    [InlineData("""{"queries": {"a": {"query": "Iran", "kind": "claim"}}}""", "/queries/a/kind")]
    [InlineData("""{"queries": {"a": {"query": "Iran", "limit": 0}}}""", "/queries/a/limit")]
    [InlineData("""{"queries": {"a": {"query": "Iran", "limit": 21}}}""", "/queries/a/limit")]
    [InlineData("""{"queries": {"a": {"query": "Iran", "threshold": 1.5}}}""", "/queries/a/threshold")]
    [InlineData("""{"queries": {"a": {"query": "Iran", "type": "actor"}}}""", "/queries/a/type")]
    [InlineData("""{"queries": {"a": {"query": "Iran"}}, "threshold": "high"}""", "/threshold")]
    [InlineData("""{"names": []}""", "/names")]
    public async Task A_mistake_is_pointed_at(string body, string pointer)
    {
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/match", body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Contains(problem["errors"]!.AsArray(), error => error!["pointer"]!.GetValue<string>() == pointer);
    }

    [Theory]
    [InlineData(1000, HttpStatusCode.OK)]
    [InlineData(1001, HttpStatusCode.BadRequest)]
    public async Task A_thousand_names_are_taken_and_no_more(int names, HttpStatusCode expected)
    {
        var queries = new JsonObject(Enumerable.Range(0, names).Select(number => KeyValuePair.Create<string, JsonNode?>($"{number}", new JsonObject { ["query"] = $"Iran {number}" })));
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/match", new JsonObject { ["queries"] = queries }.ToJsonString());
        Assert.Equal(expected, response.StatusCode);
    }

    private async Task<JsonArray> Match(JsonObject query) => (await Post(new JsonObject { ["queries"] = new JsonObject { ["k"] = query } }.ToJsonString()))["results"]!["k"]!["candidates"]!.AsArray();

    private async Task<JsonNode> Post(string body)
    {
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/match", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
