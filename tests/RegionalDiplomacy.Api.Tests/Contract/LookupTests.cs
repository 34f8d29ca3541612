using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class LookupTests(ApiFixture api)
{
    [Fact]
    public async Task Found_records_come_in_the_order_asked_and_missing_ids_with_near_ones()
    {
        var answer = await LookUp("""{"ids": ["uzbekistan", "qosh-tepa-canal", "helmand-water-dispute", "uzbekistan", "zzzzzz"]}""");
        Assert.Equal(["uzbekistan", "helmand-water-dispute", "uzbekistan"], answer["found"]!.AsArray().Select(record => record!["id"]!.GetValue<string>()));
        Assert.True(JsonNode.DeepEquals(await api.Get("/api/v1/disputes/helmand-water-dispute"), answer["found"]![1]));
        Assert.Equal(["qosh-tepa-canal", "zzzzzz"], answer["missing"]!.AsArray().Select(missing => missing!["id"]!.GetValue<string>()));
        Assert.Equal("qush-tepa-canal", answer["missing"]![0]!["near"]![0]!.GetValue<string>());
        Assert.Empty(answer["missing"]![1]!["near"]!.AsArray());
    }

    [Fact]
    public async Task A_thousand_ids_are_taken_and_one_more_is_not()
    {
        static string Ids(int count) => $$"""{"ids": [{{string.Join(",", Enumerable.Range(0, count).Select(number => $"\"iran{number}\""))}}]}""";
        Assert.Equal(1000, (await LookUp(Ids(1000)))["missing"]!.AsArray().Count);
        Assert.Contains("1 to 1000 ids; this one has 1001", (await LookUp(Ids(1001), 400))["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{}""", "/ids")]
    [InlineData("""{"ids": "iran"}""", "/ids")]
    [InlineData("""{"ids": []}""", "/ids")]
    [InlineData("""{"ids": ["iran", 5]}""", "/ids/1")]
    [InlineData("""{"id": ["iran"]}""", "/id")]
    public async Task A_mistake_is_pointed_to(string body, string pointer) =>
        Assert.Equal(pointer, (await LookUp(body, 400))["errors"]![0]!["pointer"]!.GetValue<string>());

    private async Task<JsonNode> LookUp(string body, int expected = 200)
    {
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/records/lookup", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == expected, text);
        return JsonNode.Parse(text)!;
    }
}
