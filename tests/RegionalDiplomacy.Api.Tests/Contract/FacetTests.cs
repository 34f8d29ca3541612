using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class FacetTests(ApiFixture api)
{
    public static IEnumerable<TheoryDataRow<string, string>> Facets =>
        from kind in KnowledgeBase.Catalogue from dimension in kind.Dimensions select new TheoryDataRow<string, string>(kind.Path, dimension.Parameter);

    [Theory, MemberData(nameof(Facets))]
    public async Task A_count_is_what_filtering_by_the_value_finds(string route, string facet)
    {
        var values = (await api.Get($"{route}?facets={facet}&limit=1"))["facets"]![facet]!.AsArray();
        foreach (var value in values.Take(3))
            Assert.Equal(value!["count"]!.GetValue<long>(), (await api.Get($"{route}?{facet}={value["value"]}&limit=1"))["total"]!.GetValue<long>());
        Assert.Equal(values.Select(value => value!["count"]!.GetValue<long>()).OrderDescending(), values.Select(value => value!["count"]!.GetValue<long>()));
        Assert.All(values, value => Assert.NotEqual("", value!["label"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_count_respects_the_other_filters_and_not_its_own()
    {
        var facets = (await api.Get("/api/v1/projects?type=dam&status=underConstruction&facets=type,status&limit=1"))["facets"]!;
        Assert.Equal((await api.Get("/api/v1/projects?type=canal&status=underConstruction&limit=1"))["total"]!.GetValue<long>(), Count(facets["type"]!, "canal"));
        Assert.Equal((await api.Get("/api/v1/projects?type=dam&status=notStated&limit=1"))["total"]!.GetValue<long>(), Count(facets["status"]!, "notStated"));
    }

    [Fact]
    public async Task Nothing_is_counted_unasked() => Assert.Null((await api.Get("/api/v1/projects?limit=1"))["facets"]);

    [Fact]
    public async Task An_empty_page_says_why()
    {
        var page = await api.Get("/api/v1/projects?type=canal&partner=india");
        Assert.Empty(page["items"]!.AsArray());
        var diagnosis = page["diagnosis"]!.AsArray().ToDictionary(entry => entry!["parameter"]!.GetValue<string>());
        Assert.Equal((await api.Get("/api/v1/projects?partner=india&limit=1"))["total"]!.GetValue<long>(), diagnosis["type"]!["totalWithout"]!.GetValue<long>());
        Assert.Equal(2, diagnosis["partner"]!["totalWithout"]!.GetValue<long>());
        Assert.NotEmpty(diagnosis["partner"]!["wouldFind"]!.AsArray());
        foreach (var value in diagnosis["partner"]!["wouldFind"]!.AsArray())
            Assert.Equal(value!["count"]!.GetValue<long>(), (await api.Get($"/api/v1/projects?type=canal&partner={value["value"]}"))["total"]!.GetValue<long>());
        Assert.Null((await api.Get("/api/v1/projects?type=canal"))["diagnosis"]);
    }

    private static long Count(JsonNode facet, string value) =>
        facet.AsArray().Single(entry => entry!["value"]!.GetValue<string>() == value)!["count"]!.GetValue<long>();
}
