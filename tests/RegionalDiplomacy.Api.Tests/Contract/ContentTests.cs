using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.Quality;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>The rules of content, on the real store.</summary>
public sealed class ContentTests(ApiFixture api)
{
    public static IEnumerable<TheoryDataRow<string>> Rules => KnowledgeBase.Catalogue.Quality.Select(rule => new TheoryDataRow<string>(rule.Name));

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_looks_at_something_and_finds_no_fault(string name)
    {
        var result = QualityReport.Of(KnowledgeBase.Catalogue, api.Store).Rules.Single(rule => rule.Rule == name);
        Assert.True(result.Checked > 0);
        Assert.Empty(result.Failing);
    }

    [Fact]
    public async Task The_service_tells_the_same() => Assert.True((await api.Get("/api/v1/quality"))["sound"]!.GetValue<bool>());

    [Fact]
    public async Task Every_paragraph_and_footnote_is_covered_or_has_its_reason()
    {
        var coverage = await api.Get("/api/v1/coverage");
        Assert.Equal((92 + 176, 0), (coverage["total"]!.GetValue<int>(), coverage["uncovered"]!.GetValue<int>()));
        foreach (var passage in coverage["passages"]!.AsArray())
            Assert.True(passage!["records"]!.GetValue<long>() > 0 != passage["nothingBecause"] is not null, passage.ToJsonString());
    }

    [Theory]
    [InlineData("section", 23)]
    [InlineData("paragraph", 92)]
    [InlineData("footnote", 176)]
    public async Task Every_passage_of_the_report_has_its_record(string type, int count) =>
        Assert.Equal(count, (await api.Get($"/api/v1/passages?type={type}&limit=1"))["total"]!.GetValue<int>());

    [Fact]
    public async Task A_passage_names_exactly_the_records_that_rest_on_it()
    {
        var named = (await api.Get("/api/v1/passages/fn-152"))["records"]!.AsArray().Select(record => record!["id"]!.GetValue<string>());
        var resting = new List<string>();
        foreach (var kind in KnowledgeBase.Catalogue.Where(kind => kind.IsSeeded))
            resting.AddRange((await api.Walk(kind.Path + "?section=V.A&limit=200")).Where(item => item.ToJsonString().Contains("\"fn-152\"")).Select(item => item["id"]!.GetValue<string>()));

        Assert.Equal(resting.Order(), named.Order());
    }

    [Fact]
    public async Task Contradictions_are_told_once_a_pair_and_from_both_sides()
    {
        var contradictions = await api.Get("/api/v1/claims/contradictions");
        var pairs = contradictions["pairs"]!.AsArray().Select(pair => (One: Id(pair!["one"]), Other: Id(pair["other"]))).ToList();
        Assert.True(pairs.Count > 0);
        Assert.Equal(pairs.Count, contradictions["totalPairs"]!.GetValue<int>());
        Assert.All(pairs, pair => Assert.True(string.CompareOrdinal(pair.One, pair.Other) < 0));
        foreach (var (one, other) in pairs)
        {
            Assert.Contains(other, await api.Ids($"/api/v1/claims?contradicts={one}&limit=200"));
            Assert.Contains(one, await api.Ids($"/api/v1/claims?contradicts={other}&limit=200"));
        }

        var clustered = contradictions["clusters"]!.AsArray().SelectMany(cluster => cluster!["claims"]!.AsArray().Select(Id)).ToList();
        Assert.Equal(pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Order(), clustered.Order());
    }

    private static string Id(JsonNode? record) => record!["id"]!.GetValue<string>();
}
