using System.Net;
using System.Text.Json.Nodes;
using CsCheck;

namespace RegionalDiplomacy.Api.Tests.Search;

/// <summary>What a search answers, whatever is typed.</summary>
public sealed class SearchTests(ApiFixture api)
{
    [Theory]
    [InlineData("Qush Tepa Canal", "qush-tepa-canal")]
    [InlineData("Daesh Khorasan", "islamic-state-khorasan-province")]
    [InlineData("Qosh Tepe", "qush-tepa-canal")]
    [InlineData("Uzbekstan", "uzbekistan")]
    [InlineData("داعش خراسان", "islamic-state-khorasan-province")]
    [InlineData("Таджикистан", "tajikistan")]
    [InlineData("塔利班", "taliban")]
    [InlineData("trans-afghan rail", "trans-afghan-railway")]
    [InlineData("TAPI", "tapi-pipeline")]
    public async Task The_thing_named_comes_first(string query, string id) => Assert.Equal(id, await First(query));

    [Theory]
    [InlineData("Qush Tepa Canal", "name")]
    [InlineData("deportation", "")]
    [InlineData("western santions", "corrected")]
    public async Task It_tells_how_it_read_the_query(string query, string reading)
    {
        var terms = (await Search(query))["interpretation"]!["terms"]!.AsArray();
        Assert.NotEmpty(terms);
        Assert.Contains(terms, term => term!["reading"]!.GetValue<string>().Contains(reading, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_description_of_a_record_is_searched_by_its_words_as_well()
    {
        var answer = await Search("international isolation of the Taliban");
        var term = answer["interpretation"]!["terms"]!.AsArray().Single(term => term!["written"]!.GetValue<string>() == "isolation")!;
        Assert.Contains("western-policy", term["names"]!.AsArray().Select(name => name!["id"]!.GetValue<string>()));
        Assert.Superset(new HashSet<string> { "western-policy", "west-mostly-isolates-taliban" }, answer["items"]!.AsArray().Select(hit => hit!["id"]!.GetValue<string>()).ToHashSet());
    }

    [Theory]
    [InlineData("Amudar", "amu darya", "Amudar")]
    [InlineData("women's ri", "rights", "ri")]
    [InlineData("deportat", "deportation", "deportat")]
    public async Task An_unfinished_end_is_completed_and_that_is_told(string query, string completed, string written)
    {
        var terms = (await Search(query))["interpretation"]!["terms"]!.AsArray();
        var told = terms.Where(term => term!["written"]!.GetValue<string>().Equals(written, StringComparison.OrdinalIgnoreCase)).SelectMany(term => term!["alsoAs"]!.AsArray());
        Assert.Contains(completed, told.Select(phrase => phrase!.GetValue<string>()));
    }

    [Fact]
    public async Task A_hit_shows_a_hundred_links_and_tells_how_many_there_are()
    {
        var hits = (await Search("Taliban", "&kind=passage&limit=50"))["items"]!.AsArray();
        Assert.Contains(hits, hit => hit!["linkCount"]!.GetValue<int>() > 100);
        foreach (var hit in hits)
        {
            var all = Links(await api.Get(hit!["url"]!.GetValue<string>())).Distinct().ToList();
            Assert.Equal(all.Count, hit["linkCount"]!.GetValue<int>());
            Assert.Equal(all.Take(100), hit["links"]!.AsArray().Select(link => link!["id"]!.GetValue<string>()));
        }

        static IEnumerable<string> Links(JsonNode? node) => node switch
        {
            JsonObject { Count: 3 } link when link.ContainsKey("id") && link.ContainsKey("kind") && link.ContainsKey("label") => [link["id"]!.GetValue<string>()],
            JsonObject record => record.SelectMany(member => Links(member.Value)),
            JsonArray list => list.SelectMany(Links),
            _ => [],
        };
    }

    [Fact]
    public async Task A_finished_word_is_not_completed()
    {
        var term = (await Search("who pays for water?"))["interpretation"]!["terms"]!.AsArray()[^1]!;
        Assert.DoesNotContain("waters", term["alsoAs"]!.AsArray().Select(phrase => phrase!.GetValue<string>()));
    }

    [Fact]
    public async Task What_the_first_hits_are_joined_with_comes_forward() =>
        Assert.Contains("energy", (await Search("TAPI", "&limit=10"))["items"]!.AsArray().Select(hit => hit!["id"]!.GetValue<string>()));

    [Fact]
    public async Task A_hit_shows_where_it_matched_and_what_it_rests_on()
    {
        var hit = (await Search("fence on the Durand Line"))["items"]![0]!;
        Assert.Contains("<mark>", hit["matched"]!["snippet"]!.GetValue<string>());
        Assert.Matches("^(label|aliases|summary|statements)$", hit["matched"]!["field"]!.GetValue<string>());
        Assert.NotEmpty(hit["evidence"]!.AsArray());
        Assert.NotEmpty(hit["links"]!.AsArray());
        var record = await api.Get(hit["url"]!.GetValue<string>());
        Assert.Equal(record["summary"]!.GetValue<string>(), hit["summary"]!.GetValue<string>());
        Assert.Equal(record["evidence"]!.ToJsonString(), hit["evidence"]!.ToJsonString());
    }

    [Fact]
    public async Task A_question_is_put_without_its_stop_words()
    {
        var answer = await Search("who is building the canal on the Amu Darya?");
        Assert.Contains("who", answer["interpretation"]!["passedOver"]!.AsArray().Select(word => word!.GetValue<string>()));
        Assert.Contains("qush-tepa-canal", answer["items"]!.AsArray().Take(5).Select(hit => hit!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Pages_join_without_gaps_or_repeats_and_count_as_told()
    {
        var first = await Search("water", "&limit=7");
        var ids = new List<string>();
        for (JsonNode? page = first; page is not null; page = page["links"]!["next"]?.GetValue<string>() is { } next ? await api.Get(next) : null)
        {
            ids.AddRange(page["items"]!.AsArray().Select(hit => hit!["id"]!.GetValue<string>()));
            Assert.Equal(first["total"]!.GetValue<long>(), page["total"]!.GetValue<long>());
        }

        Assert.Equal(first["total"]!.GetValue<long>(), ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var whole = await Search("water", "&limit=100");
        Assert.Equal(ids.Take(100), whole["items"]!.AsArray().Select(hit => hit!["id"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("&kind=dispute", "dispute")]
    [InlineData("&kind=!claim,!source,!event", null)]
    [InlineData("&theme=water", null)]
    [InlineData("&section=IV.C", null)]
    public async Task Filters_narrow_what_is_found(string filter, string? kind)
    {
        var (all, some) = (await Search("water"), await Search("water", filter + "&limit=100"));
        Assert.InRange(some["total"]!.GetValue<long>(), 1, all["total"]!.GetValue<long>() - 1);
        if (kind is not null) Assert.All(some["items"]!.AsArray(), hit => Assert.Equal(kind, hit!["kind"]!.GetValue<string>()));
        if (filter.Contains("!claim")) Assert.DoesNotContain(some["items"]!.AsArray(), hit => hit!["kind"]!.GetValue<string>() is "claim" or "source" or "event");
        if (filter.Contains("theme")) Assert.All(some["items"]!.AsArray(), hit => Assert.Contains(hit!["links"]!.AsArray(), link => link!["id"]!.GetValue<string>() == "water"));
    }

    [Fact]
    public async Task Facets_count_every_kind_whatever_kinds_are_asked_for()
    {
        var (all, disputes) = (await Search("water"), await Search("water", "&kind=dispute"));
        Assert.Equal(all["facets"]!.ToJsonString(), disputes["facets"]!.ToJsonString());
        Assert.Equal(all["total"]!.GetValue<long>(), all["facets"]!["kind"]!.AsArray().Sum(facet => facet!["count"]!.GetValue<long>()));
        Assert.Equal(disputes["total"]!.GetValue<long>(), all["facets"]!["kind"]!.AsArray().Single(facet => facet!["value"]!.GetValue<string>() == "dispute")!["count"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=water&kind=state")]
    [InlineData("?q=water&theme=nothing-such")]
    [InlineData("?q=water&limit=0")]
    [InlineData("?q=water&limit=101")]
    [InlineData("?q=water&cursor=abc")]
    [InlineData("?q=water&sort=label")]
    [InlineData("?q=water&q=gas")]
    public async Task A_mistake_is_refused(string query) => await api.Get("/api/v1/search" + query, HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_cursor_belongs_to_its_search()
    {
        var next = (await Search("water", "&limit=2"))["next"]!.GetValue<string>();
        await api.Get($"/api/v1/search?q=gas&cursor={next}", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("AND")]
    [InlineData("NEAR(a b)")]
    [InlineData("label:water")]
    [InlineData("water*")]
    [InlineData("^water")]
    [InlineData("(((")]
    [InlineData("a OR")]
    [InlineData("%_\\")]
    [InlineData("the of and")]
    [InlineData("🙂")]
    [InlineData("'; DROP TABLE record; --")]
    [InlineData("{label aliases} : x")]
    [InlineData("water\ua7c2canal")]
    public async Task Any_text_is_a_legal_query(string query) => await Search(query);

    [Fact]
    public async Task So_is_any_other()
    {
        var texts = new List<string>();
        Gen.String[Gen.Char["\"*^(){}:+-~'\\%_ abcAND ORNEAR\u200cقطшњ中\ud83d"], 1, 40].Sample(text => texts.Add(text), iter: 150, threads: 1, seed: "0000000000001");
        foreach (var text in texts.Where(text => !text.Any(char.IsSurrogate))) await Search(text);
    }

    private async Task<string> First(string query) => (await Search(query))["items"]![0]!["id"]!.GetValue<string>();

    private Task<JsonNode> Search(string query, string more = "") => api.Get($"/api/v1/search?q={Uri.EscapeDataString(query)}{more}");
}
