using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RegionalDiplomacy.Api.Engine.Storage;
using RegionalDiplomacy.Api.Tests;
using RegionalDiplomacy.Api.Tests.Answers;

[assembly: AssemblyFixture(typeof(ApiFixture))]

namespace RegionalDiplomacy.Api.Tests;

/// <summary>The service over a freshly compiled store, started once for all tests; they only read.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("regional-diplomacy-tests-").FullName;
    private readonly WebApplicationFactory<Program> factory;

    /// <summary>The service over the same store with one setting of its own.</summary>
    public WebApplicationFactory<Program> With(string setting, string value) => factory.WithWebHostBuilder(host => host.UseSetting(setting, value));

    /// <summary>Where the compiled store lies, for services with settings of their own.</summary>
    public string Folder => folder;

    public ApiFixture() => factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting("Store:Path", folder)
        // All tests are one client.
        .UseSetting("RateLimit:Requests", "1000000000"));

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => factory.Services;

    public Store Store => Services.GetRequiredService<StoreHolder>().Current;

    // The factory's lazy start is not safe when test classes run side by side, so it is started here, once.
    public ValueTask InitializeAsync()
    {
        Client = factory.CreateDefaultClient(new AnswerHandler());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Sends what no client would put into words.</summary>
    public Task<HttpContext> Send(Action<HttpContext> request) => factory.Server.SendAsync(request);

    public async Task<JsonNode> Get(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{address} answered {(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    public async Task<string[]> Ids(string address) =>
        [.. (await Get(address))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    /// <summary>The records of a list, page after page.</summary>
    public async Task<List<JsonNode>> Walk(string? address)
    {
        var records = new List<JsonNode>();
        for (JsonNode page; address is not null; address = page["links"]!["next"]?.GetValue<string>())
        {
            page = await Get(address);
            records.AddRange(page["items"]!.AsArray().Select(item => item!));
        }

        return records;
    }

    /// <summary>The ids of a list, page after page.</summary>
    public async Task<List<string>> WalkIds(string address) => (await Walk(address)).ConvertAll(record => record["id"]!.GetValue<string>());

    public async Task<HttpResponseMessage> Ask(HttpMethod method, string address, string? json, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, address);
        if (json is not null) request.Content = new StringContent(json, System.Text.Encoding.UTF8, mediaType);
        return await Client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }
}
