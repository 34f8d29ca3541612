using System.Net;

namespace RegionalDiplomacy.Api.Tests.Hosting;

public sealed class HealthTests(ApiFixture api)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task All_is_well(string address)
    {
        Assert.Equal("ok", (await api.Get(address))["status"]!.GetValue<string>());
        using var head = await api.Send(HttpMethod.Head, address);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("no-store", head.Headers.CacheControl!.ToString());
        using var post = await api.Send(HttpMethod.Post, address);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        await api.Get(address + "?verbose=1", HttpStatusCode.BadRequest);
    }
}
