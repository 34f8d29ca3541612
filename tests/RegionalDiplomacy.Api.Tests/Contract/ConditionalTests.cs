using System.Net;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class ConditionalTests(ApiFixture api)
{
    public static TheoryData<string> Addresses =>
        ["/api/v1/actors/uzbekistan", "/api/v1/actors/uzbekistan?fields=label", "/api/v1/projects?type=dam&limit=3", "/api/v1/dataset", "/", "/problems", "/problems/invalid-request"];

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_client_that_has_the_answer_already_gets_304(string address)
    {
        using var first = await api.Send(HttpMethod.Get, address);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        foreach (var known in new[] { tag.Tag, "\"other\", " + tag.Tag, "*" })
        {
            using var second = await api.Send(HttpMethod.Get, address, ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Equal(tag, second.Headers.ETag);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        }

        using var changed = await api.Send(HttpMethod.Get, address, ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_get_answers_head_with_the_same_headers(string address)
    {
        using var get = await api.Send(HttpMethod.Get, address);
        using var head = await api.Send(HttpMethod.Head, address);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/v1/projects?type=dam,canal", "/api/v1/projects?type=canal&type=dam")]
    [InlineData("/api/v1/projects?limit=5&type=dam", "/api/v1/projects?type=dam&limit=5")]
    public async Task Equal_questions_have_equal_tags(string one, string other)
    {
        using var first = await api.Send(HttpMethod.Get, one);
        using var second = await api.Send(HttpMethod.Get, other);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Different_questions_have_different_tags()
    {
        var tags = new HashSet<string>();
        foreach (var address in new[] { "/api/v1/projects", "/api/v1/projects?limit=49", "/api/v1/projects?fields=label", "/api/v1/projects?sort=-label", "/api/v1/projects?type=dam", "/api/v1/disputes" })
        {
            using var response = await api.Send(HttpMethod.Get, address);
            Assert.True(tags.Add(response.Headers.ETag!.Tag), address);
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("text/html, application/*;q=0.1")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8")]
    public async Task Json_is_sent_to_whoever_accepts_it(string accept)
    {
        using var response = await api.Send(HttpMethod.Get, "/api/v1/actors/uzbekistan", ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary);
    }

    [Theory]
    [InlineData("POST", "/api/v1/projects/query", """{"where": {"type": "dam"} }""", 412)]
    [InlineData("POST", "/api/v1/records/lookup", """{"ids": ["iran"]}""", 412)]
    [InlineData("QUERY", "/api/v1/projects", """{"where": {"type": "dam"} }""", 304)]
    public async Task Only_safe_methods_are_answered_with_304(string method, string address, string body, int status)
    {
        using var first = await api.Ask(new HttpMethod(method), address, body);
        foreach (var (known, expected) in new[] { (first.Headers.ETag!.Tag, status), ("*", status), ("\"other\"", 200) })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            using var second = await api.Client.SendAsync(request);
            Assert.Equal(expected, (int)second.StatusCode);
            Assert.Equal(expected == 412, (await second.Content.ReadAsStringAsync()).Contains("/problems/precondition-failed"));
        }
    }

    [Fact]
    public async Task Pages_of_other_origins_may_read()
    {
        using var response = await api.Send(HttpMethod.Get, "/api/v1/actors/uzbekistan", ("Origin", "https://example.org"));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("ETag", response.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }
}
