using System.Net;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Search;

/// <summary>The Reconciliation Service API 0.2: suggest, preview, extend, CORS and mistakes.</summary>
public sealed class ReconciliationServiceTests(ApiFixture api)
{
    private const string Path = "/api/v1/reconcile";

    [Theory]
    [InlineData("entity?prefix=qush te", "qush-tepa-canal")]
    [InlineData("entity?prefix=qush-tepa-canal", "qush-tepa-canal")]
    [InlineData("entity?prefix=Uzbekistan&type=actor", "uzbekistan")]
    [InlineData("entity?prefix=uzb&type=actor&type=person&spell=always&exact=false&prefixed=true", "uzbekistan")]
    [InlineData("property?prefix=start", "startDate")]
    [InlineData("property?prefix=startDate", "startDate")]
    [InlineData("property?prefix=date&type=project", "startDate")]
    [InlineData("type?prefix=mil", "militantGroup")]
    [InlineData("type?prefix=group", "militantGroup")]
    [InlineData("type?prefix=militantGroup&cursor=0", "militantGroup")]
    public async Task A_beginning_is_completed(string query, string first)
    {
        var answer = await api.Get($"{Path}/suggest/{query}");
        ReconciliationShapes.AssertSuggestions(answer);
        Assert.Equal(first, Text(answer["result"]![0]!["id"]));
    }

    [Theory]
    [InlineData("entity?prefix=a")]
    [InlineData("property?prefix=")]
    [InlineData("type?prefix=")]
    public async Task A_cursor_passes_over_suggestions(string query)
    {
        var (sort, prefix) = (query.Split('?')[0], query.Split('=')[1]);
        var typed = prefix.Length == 0 ? "" : $"prefix={prefix}&";
        var (one, two) = (await Ids($"{sort}?{typed}cursor=0"), await Ids($"{sort}?{typed}cursor=1"));
        Assert.Equal(one.Skip(1), two.Take(one.Count - 1));
        Assert.Empty((await Ids($"{sort}?{typed}cursor=0")).Intersect(await Ids($"{sort}?{typed}cursor={one.Count}")));
        Assert.Empty(await Ids($"{sort}?{typed}cursor=1000"));
    }

    [Fact]
    public async Task Suggestions_of_records_tell_their_types() =>
        Assert.Equal("project", Text((await api.Get($"{Path}/suggest/entity?prefix=qush"))["result"]![0]!["notable"]![0]!["id"]));

    [Fact]
    public async Task Properties_are_proposed_for_a_type()
    {
        var (all, some) = (await api.Get($"{Path}/extend/propose?type="), await api.Get($"{Path}/extend/propose?type=project&limit=3"));
        Assert.Equal(("project", 3, 3), (Text(some["type"]), some["limit"]!.GetValue<int>(), some["properties"]!.AsArray().Count));
        Assert.Null(all["type"]);
        Assert.True(all["properties"]!.AsArray().Count > 20);
        Assert.DoesNotContain("unit", (await api.Get($"{Path}/extend/propose?type=project"))["properties"]!.AsArray().Select(property => Text(property!["id"])));
    }

    [Fact]
    public async Task Values_are_fetched_as_what_they_are()
    {
        var answer = await Extend("""
            {"ids": ["qush-tepa-canal", "uzbekistan", "chabahar-port"], "properties": [{"id": "status"}, {"id": "startDate"}, {"id": "countries"}, {"id": "bordersAfghanistan"}, {"id": "aliases", "settings": {"limit": 2}}]}
            """);
        ReconciliationShapes.AssertExtension(answer, ["qush-tepa-canal", "uzbekistan", "chabahar-port"], ["status", "startDate", "countries", "bordersAfghanistan", "aliases"]);
        var canal = answer["rows"]!["qush-tepa-canal"]!;
        Assert.Equal("""[{"str":"underConstruction"}]""", canal["status"]!.ToJsonString());
        Assert.Equal("""[{"str":"2022-03"}]""", canal["startDate"]!.ToJsonString());
        Assert.Contains("""{"id":"afghanistan","name":"Afghanistan"}""", canal["countries"]!.ToJsonString());
        Assert.Equal("[]", canal["bordersAfghanistan"]!.ToJsonString());
        Assert.Equal("""[{"str":"true"}]""", answer["rows"]!["uzbekistan"]!["bordersAfghanistan"]!.ToJsonString());
        Assert.Equal(2, canal["aliases"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"content": "id"}""", """{"str":"afghanistan"}""")]
    [InlineData("""{"content": "label", "limit": "1"}""", """{"str":"Afghanistan"}""")]
    [InlineData("""{"content": "record", "limit": 0}""", """{"id":"afghanistan","name":"Afghanistan"}""")]
    [InlineData("{}", """{"id":"afghanistan","name":"Afghanistan"}""")]
    public async Task A_setting_says_how_links_are_given(string settings, string first)
    {
        var answer = await Extend($$"""{"ids": ["qush-tepa-canal"], "properties": [{"id": "countries", "settings": {{settings}}}]}""");
        Assert.Equal(first, answer["rows"]!["qush-tepa-canal"]!["countries"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task A_single_day_is_a_date_and_a_vaguer_date_is_a_text()
    {
        var events = await api.Walk("/api/v1/events?fields=date&limit=200");
        var query = new JsonObject { ["ids"] = new JsonArray([.. events.Select(one => one["id"]!.DeepClone())]), ["properties"] = new JsonArray(new JsonObject { ["id"] = "date" }) };
        var rows = (await Extend(query.ToJsonString()))["rows"]!;
        foreach (var (id, edtf) in events.Where(one => one["date"] is not null).Select(one => (Text(one["id"]), Text(one["date"]!["edtf"]))))
            Assert.Equal(edtf.Length == 10 && !edtf.Contains('/') ? $$"""[{"date":"{{edtf}}T00:00:00Z"}]""" : $$"""[{"str":"{{edtf}}"}]""", rows[id]!["date"]!.ToJsonString());
    }

    [Fact]
    public async Task Every_property_of_every_type_can_be_fetched()
    {
        foreach (var kind in KnowledgeBase.Catalogue.Where(kind => kind.IsNamed))
        {
            var properties = (await api.Get($"{Path}/extend/propose?type={kind.Name}"))["properties"]!.AsArray().Select(property => Text(property!["id"])).ToList();
            var ids = await api.Ids($"{kind.Path}?limit=30");
            var query = new JsonObject { ["ids"] = new JsonArray([.. ids]), ["properties"] = new JsonArray([.. properties.Select(id => new JsonObject { ["id"] = id })]) };
            ReconciliationShapes.AssertExtension(await Extend(query.ToJsonString()), ids, properties);
        }
    }

    [Fact]
    public async Task Values_are_fetched_from_the_address_as_from_a_form()
    {
        const string Query = """{"ids": ["iran"], "properties": [{"id": "region"}]}""";
        Assert.Equal((await Extend(Query)).ToJsonString(), (await api.Get($"{Path}?extend={Uri.EscapeDataString(Query)}")).ToJsonString());
    }

    [Fact]
    public async Task A_card_is_a_small_page_that_does_no_harm()
    {
        var ids = new[] { "qush-tepa-canal", "iran" };
        foreach (var id in ids)
        {
            using var card = await api.Send(HttpMethod.Get, $"{Path}/preview/{id}", ("Accept", "text/html"));
            var html = await card.Content.ReadAsStringAsync();
            Assert.Equal("text/html; charset=utf-8", card.Content.Headers.ContentType!.ToString());
            Assert.Equal("default-src 'none'", card.Headers.GetValues("Content-Security-Policy").Single());
            Assert.StartsWith("<!DOCTYPE html>", html);
            Assert.DoesNotContain("<script", html);
            Assert.Contains($"/{id}\"", html);
        }
    }

    [Fact]
    public async Task What_stands_on_a_card_is_escaped()
    {
        var quoted = (await api.Walk("/api/v1/sources?fields=label,summary&limit=200")).First(source => Text(source["label"]).Contains('&') || Text(source["summary"]).Contains('\''));
        var html = await api.Client.GetStringAsync(new Uri($"{Path}/preview/{Text(quoted["id"])}", UriKind.Relative));
        Assert.Contains(WebUtility.HtmlEncode(Text(quoted["label"])), html);
        Assert.Contains(WebUtility.HtmlEncode(Text(quoted["summary"])), html);
        Assert.DoesNotMatch("&(?!amp;|lt;|gt;|quot;|#)", html);
    }

    [Theory]
    [InlineData("entity/iran", "Iran")]
    [InlineData("property/status", "status")]
    [InlineData("type/militantGroup", "militant group")]
    public async Task A_suggestion_has_a_flyout(string address, string name)
    {
        var flyout = await api.Get($"{Path}/flyout/{address}");
        Assert.Equal(address.Split('/')[1], Text(flyout["id"]));
        Assert.Contains($"<strong>{name}</strong>", Text(flyout["html"]));
    }

    [Theory]
    [InlineData("GET", "", null)]
    [InlineData("GET", "?queries={}", null)]
    [InlineData("GET", "?queries={", null)]
    [InlineData("POST", "", "queries={}")]
    [InlineData("POST", "", "queries=[")]
    [InlineData("GET", "/suggest/entity?prefix=a", null)]
    [InlineData("GET", "/suggest/property?prefix=a", null)]
    [InlineData("GET", "/suggest/type?prefix=a", null)]
    [InlineData("GET", "/preview/iran", null)]
    [InlineData("GET", "/preview/irn", null)]
    [InlineData("GET", "/flyout/entity/iran", null)]
    [InlineData("GET", "/extend/propose", null)]
    [InlineData("GET", "/features/prominence", null)]
    public async Task Pages_of_every_origin_may_ask(string method, string address, string? form)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Path + address);
        request.Headers.Add("Origin", "https://refine.example");
        if (form is not null) request.Content = new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await api.Client.SendAsync(request);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task Pages_of_every_origin_may_ask_whether_they_may_post()
    {
        using var response = await api.Send(HttpMethod.Options, Path, ("Origin", "https://refine.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));
        Assert.Equal((HttpStatusCode.NoContent, "*", "content-type"), (response.StatusCode, response.Headers.GetValues("Access-Control-Allow-Origin").Single(), response.Headers.GetValues("Access-Control-Allow-Headers").Single()));
    }

    [Theory]
    [InlineData("queries", "{", "", "not JSON")]
    [InlineData("queries", "", "", "no value")]
    [InlineData("queries", "[]", "", "A batch is an object")]
    [InlineData("queries", """{"q": 1}""", "/q", "A query is an object")]
    [InlineData("queries", """{"q": {}}""", "/q", "'query', or at least one of 'properties'")]
    [InlineData("queries", """{"q": {"properties": []}}""", "/q", "'query', or at least one of 'properties'")]
    [InlineData("queries", """{"q": {"query": ""}}""", "/q/query", "not empty")]
    [InlineData("queries", """{"q": {"query": 5}}""", "/q/query", "not empty")]
    [InlineData("queries", """{"a/b": {"query": "Iran", "limit": 0}}""", "/a~1b/limit", "from 1 to 100")]
    [InlineData("queries", """{"q": {"query": "Iran", "limit": 1.5}}""", "/q/limit", "whole number")]
    [InlineData("queries", """{"q": {"query": "Iran", "type": "actr"}}""", "/q/type", "'actr' is not the id of a type")]
    [InlineData("queries", """{"q": {"query": "Iran", "type": [3]}}""", "/q/type", "'3' is not the id of a type")]
    [InlineData("queries", """{"q": {"query": "Iran", "type_strict": "some"}}""", "/q/type_strict", "'any', 'should' or 'all'")]
    [InlineData("queries", """{"q": {"query": "Iran", "threshold": 1}}""", "/q/threshold", "not a property")]
    [InlineData("queries", """{"q": {"query": "Iran", "properties": {}}}""", "/q/properties", "is a list")]
    [InlineData("queries", """{"q": {"query": "Iran", "properties": [{"pid": "regio", "v": "x"}]}}""", "/q/properties/0/pid", "'regio' is not the id of a property")]
    [InlineData("queries", """{"q": {"query": "Iran", "properties": [{"pid": "region"}]}}""", "/q/properties/0", "as 'v'")]
    [InlineData("queries", """{"q": {"query": "Iran", "properties": [{"pid": "region", "v": [null]}]}}""", "/q/properties/0/v/0", "A value is")]
    [InlineData("queries", """{"q": {"properties": [{"pid": "summary", "v": "x"}]}}""", "/q", "by 'summary' alone")]
    [InlineData("extend", "{}", "/ids", "is a list of ids")]
    [InlineData("extend", """{"ids": ["irn"], "properties": []}""", "/ids/0", "No record has the id 'irn'")]
    [InlineData("extend", """{"ids": [7], "properties": []}""", "/ids/0", "An id is a text")]
    [InlineData("extend", """{"ids": [], "properties": [{"id": "sttus"}]}""", "/properties/0/id", "'sttus' is not the id of a property")]
    [InlineData("extend", """{"ids": [], "properties": [{}]}""", "/properties/0", "with its 'id'")]
    [InlineData("extend", """{"ids": [], "properties": [{"id": "status", "settings": {"limit": -1}}]}""", "/properties/0/settings/limit", "not negative")]
    [InlineData("extend", """{"ids": [], "properties": [{"id": "status", "settings": {"content": "x"}}]}""", "/properties/0/settings/content", "'record', 'id' or 'label'")]
    [InlineData("extend", """{"ids": [], "properties": [{"id": "status", "settings": {"colour": 1}}]}""", "/properties/0/settings/colour", "not a property")]
    [InlineData("querys", "{}", "", "not a parameter")]
    public async Task A_mistake_is_named_with_its_place(string field, string json, string pointer, string detail)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(field, json)]);
        using var posted = await api.Client.PostAsync(new Uri(Path, UriKind.Relative), form);
        AssertMistake(JsonNode.Parse(await posted.Content.ReadAsStringAsync())!, field, pointer, detail);
        AssertMistake(await api.Get($"{Path}?{field}={Uri.EscapeDataString(json)}", HttpStatusCode.BadRequest), field, pointer, detail);
    }

    [Fact]
    public async Task All_mistakes_come_at_once_with_what_was_probably_meant()
    {
        var problem = await api.Get($"{Path}?queries={Uri.EscapeDataString("""{"a": {"query": "x", "type": "projct"}, "b": {"query": "x", "limit": 1000, "typ": 1}}""")}", HttpStatusCode.BadRequest);
        Assert.Equal(["/a/type", "/b/typ", "/b/limit"], problem["errors"]!.AsArray().Select(error => Text(error!["pointer"])));
        Assert.Equal("project", Text(problem["errors"]![0]!["suggestions"]![0]!["value"]));
    }

    [Theory]
    [InlineData("text/plain", "queries={}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", "", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "queries={}&extend={}", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "queries={}&queries={}", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8", "queries={}", HttpStatusCode.OK)]
    [InlineData("application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "nonsense", HttpStatusCode.BadRequest)]
    public async Task A_body_is_a_form_with_one_question(string mediaType, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
        using var response = await api.Client.PostAsync(new Uri(Path, UriKind.Relative), content);
        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.OK) Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Too_large_a_question_is_413()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("queries", new string('x', 1024 * 1024))]);
        using var large = await api.Client.PostAsync(new Uri(Path, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var ids = await api.Ask(HttpMethod.Post, Path, new JsonObject { ["extend"] = new JsonObject { ["ids"] = new JsonArray([.. Enumerable.Repeat("iran", 1001).Select(id => (JsonNode)id)]), ["properties"] = new JsonArray() } }.ToJsonString());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, ids.StatusCode);
    }

    [Theory]
    [InlineData("/suggest/entity", 400)]
    [InlineData("/suggest/entity?prefix=a&cursor=-1", 400)]
    [InlineData("/suggest/entity?prefix=a&cursor=x", 400)]
    [InlineData("/suggest/entity?prefix=a&type=actr", 400)]
    [InlineData("/suggest/entity?prefix=a&callback=f", 400)]
    [InlineData("/extend/propose?type=actr", 400)]
    [InlineData("/extend/propose?limit=0", 400)]
    [InlineData("/preview/irn", 404)]
    [InlineData("/flyout/entity/irn", 404)]
    [InlineData("/flyout/property/x", 404)]
    [InlineData("/flyout/type/claim", 404)]
    [InlineData("/features/x", 404)]
    [InlineData("/features/property-x", 404)]
    public async Task What_there_is_not_is_a_problem(string address, int status) => Assert.NotEmpty(Text((await api.Get(Path + address, (HttpStatusCode)status))["detail"]));

    private async Task<JsonNode> Extend(string query)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("extend", query)]);
        using var response = await api.Client.PostAsync(new Uri(Path, UriKind.Relative), form);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private async Task<List<string>> Ids(string query) => [.. (await api.Get($"{Path}/suggest/{query}"))["result"]!.AsArray().Select(item => Text(item!["id"]))];

    private static void AssertMistake(JsonNode problem, string field, string pointer, string detail)
    {
        Assert.Equal(400, problem["status"]!.GetValue<int>());
        Assert.Contains(problem["errors"]!.AsArray(), error => Text(error!["parameter"]) == field && (error["pointer"]?.GetValue<string>() ?? "") == pointer && Text(error["detail"]).Contains(detail));
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
