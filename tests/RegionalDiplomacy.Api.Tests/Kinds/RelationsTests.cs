using System.Net;
using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Kinds;

public sealed class RelationsTests(ApiFixture api)
{
    [Theory]
    [InlineData("iran", "afghanistan")]
    [InlineData("pakistan", "taliban")]
    [InlineData("uzbekistan", "turkmenistan")]
    public async Task Whichever_actor_is_named_first_the_answer_is_the_same(string one, string other) =>
        Assert.True(JsonNode.DeepEquals(await api.Get($"/api/v1/actors/{one}/relations/{other}"), await api.Get($"/api/v1/actors/{other}/relations/{one}")));

    [Theory]
    [InlineData("disputes", "helmand-water-dispute")]
    [InlineData("agreements", "helmand-river-treaty-1973")]
    [InlineData("projects", "helmand-measuring-stations")]
    [InlineData("events", "iran-taliban-border-clash-2023-05")]
    [InlineData("timeline", "helmand-river-treaty-1973")]
    public async Task Iran_and_Afghanistan_share_the_Helmand(string property, string id) =>
        Assert.Contains(id, (await api.Get("/api/v1/actors/iran/relations/afghanistan"))[property]!.AsArray().Select(record => record!["id"]!.GetValue<string>()));

    [Fact]
    public async Task A_ministry_counts_for_its_government()
    {
        var side = (await api.Get("/api/v1/actors/iran/relations/taliban"))["actors"]!.AsArray().Single(side => side!["actor"]!["id"]!.GetValue<string>() == "taliban")!;
        Assert.Contains("afghan-foreign-ministry", side["including"]!.AsArray().Select(id => id!.GetValue<string>()));
    }

    [Fact]
    public async Task The_timeline_runs_forward()
    {
        var days = (await api.Get("/api/v1/actors/pakistan/relations/taliban"))["timeline"]!.AsArray().Select(record => record!["date"]!["earliest"]?.GetValue<string>() ?? "").ToList();
        Assert.True(days.Count > 5);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task An_actor_that_is_not_there_is_a_problem()
    {
        Assert.Contains("'irna'", (await api.Get("/api/v1/actors/irna/relations/taliban", HttpStatusCode.NotFound))["detail"]!.GetValue<string>());
        Assert.Equal("/api/v1/projects/qush-tepa-canal", (await api.Get("/api/v1/actors/iran/relations/qush-tepa-canal", HttpStatusCode.NotFound))["seeInstead"]!.GetValue<string>());
    }
}
