using System.Text;
using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class QueryBodyTests(ApiFixture api)
{
    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"where": {"type": "dam"}}""", "type=dam")]
    [InlineData("""{"where": {"type": ["dam", "canal"], "partner": "uzbekistan"}}""", "type=dam,canal&partner=uzbekistan")]
    [InlineData("""{"where": {"type": "!dam"}, "sort": "-label", "limit": 3, "fields": ["label"], "facets": "status"}""", "type=!dam&sort=-label&limit=3&fields=label&facets=status")]
    [InlineData("""{"where": {"all": [{"type": "dam"}]}}""", "type=dam")]
    [InlineData("""{"where": {"dateFrom": "2022", "q": "water"}, "sort": ["startDate", "-label"]}""", "dateFrom=2022&q=water&sort=startDate,-label")]
    public async Task A_plain_body_is_answered_as_its_address_is(string body, string query)
    {
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/projects/query", body);
        var address = "/api/v1/projects" + (query.Length > 0 ? "?" + query : "");
        Assert.Equal(await api.Client.GetStringAsync(new Uri(address, UriKind.Relative)), await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"any": [{"type": "dam"}, {"type": "railway"}]}""", "type=dam,railway")]
    [InlineData("""{"not": {"type": "dam"}}""", "type=!dam")]
    [InlineData("""{"all": [{"type": "dam"}, {"not": {"id": "toori-dam"}}]}""", "type=dam&id=!toori-dam")]
    [InlineData("""{"type": "dam", "not": {"id": "toori-dam"}}""", "type=dam&id=!toori-dam")]
    [InlineData("""{"any": [{"dateTo": "2021"}, {"not": {"dateTo": "2021"}}]}""", "")]
    [InlineData("""{"not": {"not": {"not": {"not": {"type": "dam"}}}}}""", "type=dam")]
    public async Task Nested_conditions_mean_what_they_say(string where, string query)
    {
        var page = await Ask($$"""{"where": {{where}}, "limit": 200}""");
        Assert.Equal((await api.Ids("/api/v1/projects?limit=200&" + query)).Order(), page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).Order());
        Assert.Null(page["links"]!["self"]);
    }

    [Fact]
    public async Task The_method_query_takes_the_same_body()
    {
        const string Body = """{"where": {"any": [{"type": "dam"}, {"partner": "iran"}]}}""";
        using var post = await api.Ask(HttpMethod.Post, "/api/v1/projects/query", Body);
        using var query = await api.Ask(new HttpMethod("QUERY"), "/api/v1/projects", Body);
        Assert.Equal(await post.Content.ReadAsStringAsync(), await query.Content.ReadAsStringAsync());
        Assert.Equal(post.Headers.ETag, query.Headers.ETag);
    }

    [Fact]
    public async Task A_nested_query_is_paged_by_cursor()
    {
        var (ids, cursor) = (new List<string>(), "");
        const string Where = """{"any": [{"type": "scheme"}, {"type": "dam"}]}""";
        do
        {
            var rest = cursor.Length > 0 ? $", \"cursor\": \"{cursor}\"" : "";
            var page = await Ask($$"""{"where": {{Where}}, "limit": 4{{rest}} }""");
            ids.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            cursor = page["next"]?.GetValue<string>() ?? "";
        }
        while (cursor.Length > 0);
        Assert.Equal(await api.Ids("/api/v1/projects?type=scheme,dam&limit=200"), ids);
    }

    [Theory]
    [InlineData("""{"wehre": {}}""", "/wehre", "is not a property of the body")]
    [InlineData("""{"where": []}""", "/where", "A condition is an object")]
    [InlineData("""{"where": {"all": []}}""", "/where/all", "is a list of 1 to 200 conditions")]
    [InlineData("""{"where": {"any": [{"type": "dam"}, {"tpye": "dam"}]}}""", "/where/any/1/tpye", "is not a parameter")]
    [InlineData("""{"where": {"not": {"type": "cannal"}}}""", "/where/not/type", "'cannal' is not one of the words")]
    [InlineData("""{"where": {"type": null}}""", "/where/type", "takes a text, a number")]
    [InlineData("""{"where": {"type": {"in": ["dam"]}}}""", "/where/type", "takes a text, a number")]
    [InlineData("""{"where": {"partner": "uzbekistn"}}""", "/where/partner", "No record has the id")]
    [InlineData("""{"where": {"limit": 5}}""", "/where/limit", "is not a parameter")]
    [InlineData("""{"sort": "foo"}""", "/sort", "not a property to sort by")]
    [InlineData("""{"where": {"not": {"not": {"not": {"not": {"not": {"not": {"type": "dam"}}}}}}}}""", "/where/not/not/not/not/not/not", "6 levels deep at most")]
    public async Task A_mistake_in_a_body_is_pointed_to(string body, string pointer, string detail)
    {
        var problem = await Ask(body, 400);
        Assert.Equal(pointer, problem["errors"]![0]!["pointer"]!.GetValue<string>());
        Assert.Contains(detail, problem["errors"]![0]!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_query_has_200_filters_at_most()
    {
        static string Any(int terms) => "{\"any\": [" + string.Join(",", Enumerable.Repeat("{\"type\": \"dam\"}", terms)) + "]}";
        static string Body(int terms) => "{\"where\": {\"all\": [" + Any(100) + "," + Any(terms - 100) + "]}}";
        await Ask(Body(200));
        Assert.Contains("200 filters at most; this one has 201", (await Ask(Body(201), 400))["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_body_whose_length_is_not_said_is_limited_too()
    {
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/v1/projects/query") { Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 1024 * 1024 + 1)))) };
        chunked.Content.Headers.ContentType = new("application/json");
        chunked.Headers.TransferEncodingChunked = true;
        using var refused = await api.Client.SendAsync(chunked);
        Assert.Equal(413, (int)refused.StatusCode);
    }

    private async Task<JsonNode> Ask(string body, int expected = 200)
    {
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/projects/query", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == expected, $"{body}: {text}");
        return JsonNode.Parse(text)!;
    }
}
