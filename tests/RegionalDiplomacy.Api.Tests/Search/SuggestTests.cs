using System.Net;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Suggest;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Search;

public sealed class SuggestTests(ApiFixture api)
{
    [Theory]
    [InlineData("q=q&limit=1", "qush-tepa-canal")]
    [InlineData("q=Qush Te&limit=1", "qush-tepa-canal")]
    [InlineData("q=қўш&limit=1", "qush-tepa-canal")]
    [InlineData("q=canal&kind=project&limit=1", "qush-tepa-canal")]
    [InlineData("q=tal&limit=1", "taliban")]
    [InlineData("q=UN&limit=1", "united-nations")]
    [InlineData("q=un&kind=actor&limit=1", "united-nations")]
    [InlineData("q=Türk&kind=actor&limit=2", "turkmenistan,turkiye")]
    [InlineData("q=turki&kind=actor&limit=1", "turkiye")]
    [InlineData("q=isla&kind=!theme,!source&limit=1", "islamic-state-khorasan-province")]
    [InlineData("q=zzzz", "")]
    [InlineData("q=!!!", "")]
    public async Task A_beginning_is_completed(string query, string ids) => Assert.Equal(ids, string.Join(',', await api.Ids($"/api/v1/suggest?{query}")));

    [Fact]
    public async Task A_spelling_that_begins_no_name_is_completed_by_its_sound() =>
        Assert.Equal(["kabul-city"], await api.Ids("/api/v1/suggest?q=khabol&limit=1"));

    [Fact]
    public async Task The_alias_that_completes_is_told_and_a_label_is_not_told_twice()
    {
        var (alias, label) = ((await Items("q=UN&limit=1"))[0], (await Items("q=united nations&limit=1"))[0]);
        Assert.Equal(("united-nations", "UN", "United Nations"), (Text(alias, "id"), Text(alias, "name"), Text(alias, "label")));
        Assert.Equal(("united-nations", null), (Text(label, "id"), Text(label, "name")));
        Assert.Equal(("actor", "/api/v1/actors/united-nations"), (Text(label, "kind"), Text(label, "url")));
    }

    [Fact]
    public async Task Namesakes_have_different_hints_that_name_their_kind()
    {
        var namesakes = (await Items("q=Islamic State-Khorasan Province")).Where(item => Text(item, "label") == "Islamic State-Khorasan Province").ToList();
        Assert.True(namesakes.Count > 1);
        Assert.Equal(namesakes.Count, namesakes.Select(item => Text(item, "hint")).Distinct().Count());
        Assert.All(namesakes, item => Assert.StartsWith(KnowledgeBase.Catalogue.Named(Text(item, "kind")!).Singular, Text(item, "hint")));
    }

    [Fact]
    public async Task Every_label_completes_itself_and_comes_among_the_first()
    {
        foreach (var kind in KnowledgeBase.Catalogue.Where(kind => kind.IsNamed))
            foreach (var record in await api.Walk($"{kind.Path}?fields=label&limit=40&sort=-label"))
                Assert.Contains(Text(record, "id"), await api.Ids($"/api/v1/suggest?limit=20&kind={kind.Name}&q={Uri.EscapeDataString(Text(record, "label")!)}"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("t")]
    [InlineData("af")]
    [InlineData("tal")]
    [InlineData("the ")]
    [InlineData("bord")]
    [InlineData("uzb")]
    public async Task What_was_worked_out_beforehand_is_what_looking_through_all_names_gives(string prefix)
    {
        var all = api.Store.Ask($"""
            SELECT r.id FROM name_start s JOIN completion c USING (name_key) JOIN name n ON n.key = s.name_key JOIN record r ON r.key = n.record_key
            WHERE s.start >= '{prefix.Trim()}' AND s.start < '{prefix.Trim()}' || '~' GROUP BY r.key ORDER BY min(c.place + (s.position > 0) * {Completion.Inner})
            """);
        Assert.Equal(all.Take(20), await api.Ids($"/api/v1/suggest?limit=20&q={prefix}"));
    }

    [Fact]
    public async Task Those_that_begin_so_come_before_those_of_which_a_later_word_does_and_labels_before_aliases()
    {
        var places = (await Items("q=tra&limit=20")).Select(item =>
        {
            var (name, isAlias) = (Text(item, "name") ?? Text(item, "label")!, Text(item, "name") is not null);
            return (Folding.Fold(name).StartsWith("tra", StringComparison.Ordinal) ? 0 : 2) + (isAlias ? 1 : 0);
        }).ToList();
        Assert.Equal(places.Order(), places);
        Assert.True(places.Distinct().Count() > 1);
    }

    [Theory]
    [InlineData("", "q", "'q' is missing")]
    [InlineData("?q=", "q", "no value")]
    [InlineData("?q=a&limit=0", "limit", "between 1 and 20")]
    [InlineData("?q=a&limit=21", "limit", "between 1 and 20")]
    [InlineData("?q=a&kind=claim", "kind", "'claim' is not one of the words")]
    [InlineData("?q=a&knd=actor", "knd", "not a parameter")]
    public async Task A_mistake_is_named(string query, string parameter, string detail)
    {
        var problem = await api.Get("/api/v1/suggest" + query, HttpStatusCode.BadRequest);
        Assert.Contains(problem["errors"]!.AsArray(), error => Text(error!, "parameter") == parameter && Text(error!, "detail")!.Contains(detail));
    }

    [Fact]
    public async Task Two_hundred_characters_are_taken_and_one_more_is_not()
    {
        Assert.Empty(await api.Ids("/api/v1/suggest?q=" + new string('x', 200)));
        await api.Get("/api/v1/suggest?q=" + new string('x', 201), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_answer_has_a_validator()
    {
        using var first = await api.Send(HttpMethod.Get, "/api/v1/suggest?q=tal");
        using var second = await api.Send(HttpMethod.Get, "/api/v1/suggest?q=tal", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("A dam. It is big.", "A dam.")]
    [InlineData("The U.S. and J. Smith met. Then not.", "The U.S. and J. Smith met.")]
    [InlineData("Is it so? Yes.", "Is it so?")]
    [InlineData("No end", "No end")]
    public void A_first_sentence_ends_where_it_ends(string text, string sentence) => Assert.Equal(sentence, Hints.FirstSentence(text));

    private async Task<List<JsonNode>> Items(string query) => [.. (await api.Get($"/api/v1/suggest?{query}"))["items"]!.AsArray().Select(item => item!)];

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();
}
