using System.Net;

namespace RegionalDiplomacy.Api.Tests.Hosting;

public sealed class HeaderTests(ApiFixture api)
{
    [Theory]
    [InlineData("/api/v1/actors/iran", 200)]
    [InlineData("/api/v1/actors?limit=0", 400)]
    [InlineData("/nowhere", 404)]
    [InlineData("/api/v1/export/themes.csv", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/health/live", 200)]
    public async Task Data_are_nothing_that_a_browser_would_run_or_frame(string address, int status)
    {
        using var response = await api.Send(HttpMethod.Get, address);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        AssertNothingGivenAway(response);
    }

    [Fact]
    public async Task Swagger_ui_runs_its_own_scripts_and_no_others()
    {
        using var response = await api.Send(HttpMethod.Get, "/swagger/index.html");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Header(response, "Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("connect-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        AssertNothingGivenAway(response);
    }

    [Fact]
    public async Task A_fault_gives_nothing_away_and_is_logged_under_its_trace()
    {
        await using var service = new OwnService(api.Folder, [], ("/fail", _ => throw new InvalidOperationException("secret of /etc/passwd")));
        var (status, problem) = await service.Get("/fail", ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"));
        Assert.Equal(500, status);
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", problem["traceId"]!.GetValue<string>());
        Assert.DoesNotContain("secret", problem.ToJsonString());
        Assert.Contains("0af7651916cd43dd8448eb211c80319c", Assert.Single(service.Log.Errors));
        var (_, other) = await service.Get("/fail");
        Assert.Matches("^[0-9a-f]{32}$", other["traceId"]!.GetValue<string>());
        Assert.Contains(service.Log.Errors, entry => entry.Contains(other["traceId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task No_request_is_logged_by_default()
    {
        await using var service = new OwnService(api.Folder, []);
        await service.Get("/api/v1/actors/iran");
        await service.Get("/nowhere");
        Assert.DoesNotContain(service.Log.All, entry => entry.Contains("iran") || entry.Contains("nowhere"));
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_refused_with_a_problem()
    {
        await using var service = new OwnService(api.Folder, [("AllowedHosts", "example.org;127.0.0.1")]);
        Assert.Equal(200, (await service.Get("/health/live", ("Host", "example.org"))).Status);
        using var response = await service.Send("/api/v1/actors/iran", ("Host", "evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Https_is_to_be_kept_to_once_a_trusted_proxy_says_that_it_was_used(bool trusted)
    {
        await using var service = new OwnService(api.Folder, trusted ? [("Proxy:Trusted:0", "127.0.0.1")] : []);
        using var response = await service.Send("/api/v1/actors/iran", ("Host", "example.org"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "192.0.2.1"));
        Assert.Equal(trusted, response.Headers.Contains("Strict-Transport-Security"));
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private static void AssertNothingGivenAway(HttpResponseMessage response)
    {
        foreach (var name in new[] { "Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version", "X-SourceFiles" }) Assert.False(response.Headers.Contains(name), name);
    }
}
