using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class ListTests(ApiFixture api)
{
    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task A_list_says_how_many_there_are(string route)
    {
        var page = await api.Get(route + "?limit=1");
        Assert.True(page["total"]!.GetValue<long>() > 1);
        Assert.Single(page["items"]!.AsArray());
        Assert.Equal(api.Store.Version, page["datasetVersion"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task Walking_all_pages_gives_every_record_once(string route)
    {
        var whole = await api.WalkIds(route + "?limit=200");
        var total = (await api.Get(route + "?limit=1"))["total"]!.GetValue<int>();
        Assert.Equal(total, whole.Count);
        Assert.Equal(total, whole.Distinct().Count());
        Assert.Equal(whole, await api.WalkIds(route + "?limit=7"));
    }

    [Theory, MemberData(nameof(EveryKind.SortKeys), MemberType = typeof(EveryKind))]
    public async Task Every_key_sorts_both_ways_and_pages_through(string route, string key)
    {
        string[] sorts = key is "id" or "label" ? [key, "-" + key] : [key, "-" + key, $"{key},-id", $"-{key},-label"];
        foreach (var sort in sorts)
            Assert.Equal(await api.WalkIds($"{route}?sort={sort}&fields=label&limit=200"), await api.WalkIds($"{route}?sort={sort}&fields=label&limit=9"));

        await AssertSorted(route, key);
    }

    [Theory, MemberData(nameof(EveryKind.Fields), MemberType = typeof(EveryKind))]
    public async Task Every_field_can_be_selected(string route, string field)
    {
        var item = (await api.Get($"{route}?limit=1&fields={field}"))["items"]![0]!.AsObject();
        var whole = (await api.Get($"{route}?limit=1"))["items"]![0]!.AsObject();
        Assert.Equal(new[] { "id", field }.Distinct().Order(), item.Select(property => property.Key).Order());
        Assert.True(JsonNode.DeepEquals(whole[field], item[field]));
    }

    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task Every_record_of_a_list_is_the_record_of_its_own_address(string route)
    {
        foreach (var item in (await api.Get(route + "?limit=200"))["items"]!.AsArray())
            Assert.True(JsonNode.DeepEquals(item, await api.Get($"{route}/{item!["id"]}")), $"{item["id"]} differs");
    }

    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task Every_record_says_where_it_stands_and_every_statement_who_says_it(string route)
    {
        foreach (var node in (await api.Get(route + "?limit=200"))["items"]!.AsArray().SelectMany(item => Objects(item!).Append(item!.AsObject())))
        {
            if (node.ContainsKey("evidence")) Assert.NotEmpty(node["evidence"]!.AsArray());
            if (node.ContainsKey("assertedBy")) Assert.NotEmpty(node["assertedBy"]!.AsArray());
        }
    }

    [Theory]
    [InlineData("type=dam,canal", "type=canal&type=dam")]
    [InlineData("type=dam", "type=dam,dam")]
    [InlineData("type=!canal,!dam", "type=!dam&type=!canal")]
    public async Task Repeating_a_parameter_means_the_same_as_a_comma(string one, string other) =>
        Assert.Equal(await api.Ids("/api/v1/projects?limit=200&" + one), await api.Ids("/api/v1/projects?limit=200&" + other));

    [Fact]
    public async Task What_is_ruled_out_is_the_rest_of_what_is_asked_for()
    {
        var (with, without, all) = (await api.WalkIds("/api/v1/projects?theme=water"), await api.WalkIds("/api/v1/projects?theme=!water"), await api.WalkIds("/api/v1/projects"));
        Assert.NotEmpty(with);
        Assert.Equal(all.Order(), with.Concat(without).Order());
    }

    [Fact]
    public async Task A_section_includes_its_parts()
    {
        var whole = await api.WalkIds("/api/v1/disputes?section=IV.C");
        Assert.Superset((await api.WalkIds("/api/v1/disputes?section=IV.C.2")).ToHashSet(), whole.ToHashSet());
        Assert.DoesNotContain("helmand-water-dispute", await api.WalkIds("/api/v1/disputes?section=IV.C.1,IV.A&section=III"));
    }

    [Fact]
    public async Task Links_are_found_from_both_ends()
    {
        Assert.Contains("qush-tepa-canal", await api.WalkIds("/api/v1/projects?linkedTo=uzbekistan"));
        Assert.Contains("uzbekistan", await api.WalkIds("/api/v1/actors?linkedTo=qush-tepa-canal"));
    }

    [Fact]
    public async Task The_next_page_is_named_in_the_body_and_in_the_header_alike()
    {
        using var response = await api.Send(HttpMethod.Get, "/api/v1/actors?limit=2&sort=-label");
        var page = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var next = page["links"]!["next"]!.GetValue<string>();
        Assert.Equal($"<{next}>; rel=\"next\"", response.Headers.GetValues("Link").Single());
        Assert.Contains($"cursor={page["next"]}", next);
        Assert.Equal(page["links"]!["next"]!.GetValue<string>(), (await api.Get($"{next}"))["links"]!["self"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_page_size_may_change_from_page_to_page()
    {
        var first = await api.Get("/api/v1/actors?limit=3&fields=label");
        var second = await api.Get($"/api/v1/actors?limit=4&fields=label&cursor={first["next"]}");
        Assert.Equal((await api.WalkIds("/api/v1/actors"))[3..7], second["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
    }

    // A span that is open at its beginning comes before every day.
    private const string OpenStart = "0001-01-01";

    private async Task AssertSorted(string route, string key)
    {
        var comparer = key == "id" ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        var up = await SortValues($"{route}?sort={key}&fields={key}&limit=200", key);
        var down = await SortValues($"{route}?sort=-{key}&fields={key}&limit=200", key);
        Assert.Equal(up.Where(value => value is not null).Order(comparer), up.Where(value => value is not null));
        Assert.Equal(up.Where(value => value is not null).OrderDescending(comparer), down.Where(value => value is not null));
        Assert.DoesNotContain(up.SkipWhile(value => value is not null), value => value is not null);
        Assert.DoesNotContain(down.SkipWhile(value => value is not null), value => value is not null);
    }

    private async Task<List<string?>> SortValues(string address, string key) => (await api.Walk(address)).ConvertAll(item => item[key] switch
    {
        JsonObject date => date["earliest"]?.ToString() ?? OpenStart,
        JsonValue number when number.TryGetValue(out int whole) => $"{whole:D9}",
        var value => value?.ToString(),
    });

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject item => item.Where(property => property.Value is not null).SelectMany(property => Objects(property.Value!)).Prepend(item),
        JsonArray items => items.SelectMany(item => Objects(item!)),
        _ => [],
    };
}
