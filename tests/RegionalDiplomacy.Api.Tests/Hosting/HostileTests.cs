using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;
using RegionalDiplomacy.Api.Kinds;
using RegionalDiplomacy.Api.Tests.Contract;

namespace RegionalDiplomacy.Api.Tests.Hosting;

/// <summary>Whatever is sent, it is data: nothing is written, no file is reached, and nothing fails.</summary>
public sealed class HostileTests(ApiFixture api)
{
    private static readonly string[] Texts =
    [
        "' OR 1=1 --", "'; DROP TABLE record; --", "\" OR \"\"=\"", "1); ATTACH '/etc/passwd' AS x; --", "@p0", "$1", "?", ":name", "%", "_", "*", "\\", "^a", "a*", "NEAR(a b, 2)", "label:water", "{label}:x",
        "a AND b", "NOT", "OR", "-water", "+water", "(", ")", "\"", "\"\"", "'", "`", ";", "--", "/*", "\0", "\u0001", "\ud83d\ude00", "\u202e", "\ufeff", "../../etc/passwd", "..\\..\\x", "file:///etc/passwd",
        "<script>", "=1+1", "{{7*7}}", "${x}", "%00", "%2e%2e%2f", "null", "true", "NaN", "-1", "9999999999999999999", "1e999", "!", "!!", "!'", ",", ",,", "a,b'", " ",
    ];

    public static TheoryData<string> Kinds => [.. KnowledgeBase.Catalogue.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_parameter_takes_every_text_as_data(string name)
    {
        var kind = KnowledgeBase.Catalogue.Named(name);
        foreach (var parameter in Parameter.Of(kind.FilterType).Concat(Parameter.Of(typeof(Paging))))
            foreach (var text in Texts)
            {
                using var response = await api.Send(HttpMethod.Get, $"{kind.Path}?limit=1&{parameter.Name}={Uri.EscapeDataString(text)}");
                Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{parameter.Name}={text}: {response.StatusCode}");
            }
    }

    [Theory]
    [InlineData("/api/v1/search?q={0}")]
    [InlineData("/api/v1/search?q=water&kind={0}")]
    [InlineData("/api/v1/suggest?q={0}")]
    [InlineData("/api/v1/suggest?q=ir&kind={0}")]
    [InlineData("/api/v1/relations?between={0}")]
    [InlineData("/api/v1/reconcile?queries={0}")]
    [InlineData("/api/v1/reconcile?extend={0}")]
    [InlineData("/api/v1/reconcile/suggest/entity?prefix={0}")]
    [InlineData("/api/v1/reconcile/suggest/property?prefix={0}")]
    [InlineData("/api/v1/reconcile/preview?id={0}")]
    public async Task Every_address_that_takes_text_takes_every_text_as_data(string address)
    {
        foreach (var text in Texts)
        {
            using var response = await api.Send(HttpMethod.Get, string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Uri.EscapeDataString(text)));
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{address} {text}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_name_to_match_is_data()
    {
        var queries = string.Join(",", Texts.Select((text, number) => $"\"k{number}\": {{\"query\": {System.Text.Json.JsonSerializer.Serialize(text)}}}"));
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/match", $$"""{"queries": {{{queries}}} }""");
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task Every_path_takes_every_text_as_data(string route)
    {
        foreach (var text in Texts.Where(text => text != "\0"))
            foreach (var address in new[] { $"{route}/{Uri.EscapeDataString(text)}", route.Replace("/api/v1/", "/api/v1/export/") + "." + Uri.EscapeDataString(text) })
            {
                using var response = await api.Send(HttpMethod.Get, address);
                Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{address}: {response.StatusCode}");
                Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync());
            }
    }

    [Theory]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("*", 0)]
    [InlineData("water*", 0)]
    [InlineData("wat", 0)]
    [InlineData("\"water\" OR \"dam\"", 0)]
    public async Task Metacharacters_of_search_find_only_themselves(string text, int fewer)
    {
        var found = (await api.Get($"/api/v1/claims?q={Uri.EscapeDataString(text)}"))["total"]!.GetValue<int>();
        var words = string.Join(' ', text.Split([' ', '"', '*', '%', '_'], StringSplitOptions.RemoveEmptyEntries));
        var expected = words.Length == 0 ? fewer : (await api.Get($"/api/v1/claims?q={Uri.EscapeDataString(words)}"))["total"]!.GetValue<int>();
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("/api/v1/export/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/export/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/swagger/..%2f..%2fappsettings.json")]
    [InlineData("/swagger/%2e%2e/appsettings.json")]
    [InlineData("/swagger//etc/passwd")]
    [InlineData("/appsettings.json")]
    [InlineData("/seed/report.json")]
    [InlineData("/openapi/..%2fappsettings.json")]
    [InlineData("/problems/..%2f..%2fetc%2fpasswd")]
    public async Task No_address_reaches_a_file(string address)
    {
        using var response = await api.Send(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task No_address_takes_a_method_that_writes()
    {
        await using var service = new OwnService(api.Folder, []);
        var endpoints = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(endpoints.Count > 50);
        Assert.All(endpoints, endpoint => Assert.Empty(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Except(["GET", "HEAD", "POST", "QUERY"])));
        // A question in a body is the only thing that POST is for.
        Assert.All(endpoints.Where(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Contains("POST")), endpoint =>
            Assert.Matches("/(query|lookup|match|reconcile)$", endpoint.RoutePattern.RawText));
    }

    [Fact]
    public void The_store_cannot_be_written_even_by_sql()
    {
        foreach (var sql in new[] { "DELETE FROM record", "UPDATE record SET label = ''", "CREATE TABLE x (y)", "DROP TABLE record", "PRAGMA user_version = 7; SELECT 'x'" })
            Assert.ThrowsAny<System.Data.Common.DbException>(() => api.Store.Ask(sql));
        Assert.Null(StoreSeal.Fault(Path.Combine(api.Folder, $"knowledge-base-{api.Store.Version}.sqlite")));
    }
}
