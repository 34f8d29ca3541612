using System.Net;
using RegionalDiplomacy.Api.Engine.Hosting;

namespace RegionalDiplomacy.Api.Tests.Hosting;

public sealed class RateLimitTests(ApiFixture api)
{
    private static readonly (string, string)[] Three = [("RateLimit:Requests", "3"), ("RateLimit:Seconds", "86400")];

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::", "0.0.0.0", false)]
    public void A_client_is_an_ipv4_address_or_an_ipv6_network(string one, string other, bool same)
    {
        var quotas = new ClientQuotas(10, 10, 60, new Clock());
        quotas.Take(IPAddress.Parse(one));
        Assert.Equal(same ? 8 : 9, quotas.Take(IPAddress.Parse(other))!.Value.Left);
    }

    [Fact]
    public void A_quota_is_whole_again_when_the_window_has_passed()
    {
        var clock = new Clock();
        var quotas = new ClientQuotas(2, 2, 60, clock);
        var client = IPAddress.Parse("192.0.2.1");
        Assert.Equal([1, 0, -1, -1], Enumerable.Range(0, 4).Select(_ => quotas.Take(client)!.Value.Left));
        var seconds = quotas.Take(client)!.Value.Seconds;
        Assert.InRange(seconds, 1, 60);
        clock.Seconds += seconds - 1;
        Assert.Equal((-1, 1), LeftAndSeconds(quotas.Take(client)));
        clock.Seconds++;
        Assert.Equal((1, 60), LeftAndSeconds(quotas.Take(client)));
    }

    [Fact]
    public void Windows_of_different_clients_end_at_different_times()
    {
        var quotas = new ClientQuotas(2, 2, 60, new Clock());
        var ends = Enumerable.Range(1, 200).Select(number => quotas.Take(IPAddress.Parse($"192.0.2.{number}"))!.Value.Seconds).Distinct();
        Assert.True(ends.Count() > 20);
    }

    [Fact]
    public void Clients_that_stay_away_are_forgotten()
    {
        var clock = new Clock();
        var quotas = new ClientQuotas(2, 2, 60, clock);
        for (var number = 0; number < 1000; number++) quotas.Take(new IPAddress(number));
        Assert.Equal(1000, quotas.Clients);
        clock.Seconds += 240;
        quotas.Take(IPAddress.Loopback);
        Assert.Equal(1, quotas.Clients);
    }

    [Fact]
    public void No_request_is_lost_when_many_come_at_once()
    {
        var quotas = new ClientQuotas(1_000_000, 1_000_000, 3600, new Clock());
        Parallel.For(0, 100_000, _ => quotas.Take(IPAddress.Loopback));
        Assert.Equal(1_000_000 - 100_001, quotas.Take(IPAddress.Loopback)!.Value.Left);
    }

    [Fact]
    public async Task A_client_is_told_what_is_left_and_then_to_wait()
    {
        await using var service = new OwnService(api.Folder, Three);
        foreach (var (address, left) in new[] { ("/api/v1/actors/iran", 2), ("/api/v1/actors?limit=0", 1), ("/nowhere", 0) })
        {
            using var response = await service.Send(address);
            Assert.Equal("\"client\";q=3;w=86400", response.Headers.GetValues("RateLimit-Policy").Single());
            Assert.Matches($"^\"client\";r={left};t=[1-9][0-9]*$", response.Headers.GetValues("RateLimit").Single());
        }

        using var refused = await service.Send("/api/v1/actors/iran", ("Origin", "https://example.org"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Contains("/problems/too-many-requests", await refused.Content.ReadAsStringAsync());
        Assert.Equal($"\"client\";r=0;t={refused.Headers.RetryAfter}", refused.Headers.GetValues("RateLimit").Single());
        Assert.Equal("*", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("RateLimit-Policy", refused.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }

    [Fact]
    public async Task Whoever_watches_over_the_service_is_not_counted()
    {
        await using var service = new OwnService(api.Folder, Three);
        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(200, (await service.Get("/health/live")).Status);
            using var ready = await service.Send("/health/ready");
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            Assert.False(ready.Headers.Contains("RateLimit"));
        }
    }

    [Fact]
    public async Task Nobody_is_counted_without_a_limit()
    {
        await using var service = new OwnService(api.Folder, [("RateLimit:Requests", "0")]);
        using var response = await service.Send("/api/v1/actors/iran");
        Assert.False(response.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Nobody_is_believed_who_says_for_whom_he_comes()
    {
        await using var service = new OwnService(api.Folder, Three);
        for (var left = 2; left >= 0; left--)
            Assert.Equal(left, await Left(service.Client, ("X-Forwarded-For", $"192.0.2.{left}"), ("Forwarded", $"for=192.0.2.{left}")));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/31")]
    public async Task A_trusted_proxy_is_believed_and_only_that(string trusted)
    {
        await using var service = new OwnService(api.Folder, [.. Three, ("Proxy:Trusted:0", trusted)]);
        Assert.Equal(2, await Left(service.Client, ("X-Forwarded-For", "192.0.2.1")));
        Assert.Equal(1, await Left(service.Client, ("X-Forwarded-For", "192.0.2.1")));
        Assert.Equal(2, await Left(service.Client, ("X-Forwarded-For", "192.0.2.2")));
        // What the client wrote before the proxy added its address is not looked at.
        Assert.Equal(0, await Left(service.Client, ("X-Forwarded-For", "198.51.100.7, 192.0.2.1")));
        using var other = service.From(IPAddress.Parse("127.0.0.9"));
        Assert.Equal(2, await Left(other, ("X-Forwarded-For", "192.0.2.1")));
        Assert.Equal(1, await Left(other, ("X-Forwarded-For", "192.0.2.77")));
    }

    [Fact]
    public async Task Two_proxies_are_believed_when_there_are_said_to_be_two()
    {
        await using var service = new OwnService(api.Folder, [.. Three, ("Proxy:Trusted:0", "127.0.0.1"), ("Proxy:Trusted:1", "198.51.100.0/24"), ("Proxy:Hops", "2")]);
        Assert.Equal(2, await Left(service.Client, ("X-Forwarded-For", "192.0.2.1, 198.51.100.7")));
        Assert.Equal(1, await Left(service.Client, ("X-Forwarded-For", "192.0.2.1, 198.51.100.8")));
    }

    [Fact]
    public async Task Whoever_is_on_the_same_machine_may_ask_more_often_unless_a_limit_is_set()
    {
        await using var service = new OwnService(api.Folder, []);
        using var response = await service.Send("/api/v1/actors/iran");
        Assert.Equal("\"client\";q=60000000;w=60", response.Headers.GetValues("RateLimit-Policy").Single());
        await using var behind = new OwnService(api.Folder, [("Proxy:Trusted:0", "127.0.0.1")]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/actors/iran");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.1");
        using var forwarded = await behind.Client.SendAsync(request);
        Assert.Equal("\"client\";q=6000;w=60", forwarded.Headers.GetValues("RateLimit-Policy").Single());
    }

    private static (int, int) LeftAndSeconds(Quota? quota) => (quota!.Value.Left, quota.Value.Seconds);

    private static async Task<int> Left(HttpClient client, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/actors/iran");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return int.Parse(response.Headers.GetValues("RateLimit").Single().Split("r=")[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
