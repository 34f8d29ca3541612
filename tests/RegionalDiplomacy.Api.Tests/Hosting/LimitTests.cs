using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using RegionalDiplomacy.Api.Engine.Hosting;

namespace RegionalDiplomacy.Api.Tests.Hosting;

public sealed class LimitTests(ApiFixture api)
{
    private const string Endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT CAST(count(*) AS TEXT) FROM n";
    private const string All = "/api/v1/export/all.ndjson";

    [Fact]
    public void Work_ends_when_it_must()
    {
        var asked = 0;
        Assert.ThrowsAny<DbException>(() => api.Store.Within(() => ++asked == 100).Ask(Endless));
        Assert.Equal(100, asked);
        Assert.Single(api.Store.Ask("SELECT 'as before'"));
    }

    [Fact]
    public async Task A_question_that_takes_too_long_is_a_problem_and_the_next_one_is_answered()
    {
        await using var service = new OwnService(api.Folder, [("Limits:QuerySeconds", "1")], ("/endless", Ask(null)));
        var (status, problem) = await service.Get("/endless");
        Assert.Equal(503, status);
        Assert.Equal("/problems/query-too-long", problem["type"]!.GetValue<string>());
        Assert.Equal(200, (await service.Get("/api/v1/actors/iran")).Status);
        Assert.Empty(service.Log.Errors);
    }

    [Fact]
    public async Task A_client_that_goes_away_stops_its_query()
    {
        var ended = new TaskCompletionSource<Exception>();
        await using var service = new OwnService(api.Folder, [("Limits:QuerySeconds", "3600")], ("/endless", Ask(ended)));
        using var leaving = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client.GetAsync(new Uri("/endless", UriKind.Relative), leaving.Token));
        Assert.IsAssignableFrom<DbException>(await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(200, (await service.Get("/api/v1/actors/iran")).Status);
        Assert.Empty(service.Log.Errors);
    }

    [Fact]
    public async Task More_questions_at_once_than_there_are_places_are_told_to_come_again()
    {
        var ended = new TaskCompletionSource<Exception>();
        await using var service = new OwnService(api.Folder, [("Limits:Queries", "1"), ("Limits:QuerySeconds", "3600")], ("/endless", Ask(ended)));
        using var leaving = new CancellationTokenSource();
        var endless = service.Client.GetAsync(new Uri("/endless", UriKind.Relative), leaving.Token);
        while ((await service.Get("/api/v1/actors/iran")).Status == 200) await Task.Delay(10);
        using var busy = await service.Send("/api/v1/actors/iran");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal("1", busy.Headers.RetryAfter!.ToString());
        Assert.Contains("/problems/busy", await busy.Content.ReadAsStringAsync());
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        while ((await service.Get("/api/v1/actors/iran")).Status != 200) await Task.Delay(10);
    }

    [Fact]
    public async Task Exports_have_places_of_their_own_and_no_deadline()
    {
        await using var service = new OwnService(api.Folder, [("Limits:Exports", "1"), ("Limits:Queries", "1"), ("Limits:QuerySeconds", "1")]);
        await service.Get("/api/v1/export");
        using var export = await service.Client.GetAsync(new Uri(All, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("/problems/busy", (await service.Get("/api/v1/export/themes.json")).Body["type"]!.GetValue<string>());
        Assert.Equal(200, (await service.Get("/api/v1/actors/iran")).Status);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var lines = (await export.Content.ReadAsStringAsync()).TrimEnd('\n');
        var end = JsonNode.Parse(lines[(lines.LastIndexOf('\n') + 1)..])!["_end"]!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines[..(lines.LastIndexOf('\n') + 1)]))), end["sha256"]!.GetValue<string>());
        while ((await service.Get("/api/v1/export")).Status != 200) await Task.Delay(10);
    }

    [Fact]
    public async Task A_client_that_does_not_read_its_export_is_let_go()
    {
        await using var service = new OwnService(api.Folder, [("Limits:LeastBytesPerSecond", "1000000"), ("Limits:Exports", "1")]);
        await service.Get("/api/v1/export");
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, service.Address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {All} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), TestContext.Current.CancellationToken);
        while ((await service.Get("/api/v1/export")).Status == 200) await Task.Delay(10);
        // Its place is free again, though it neither read on nor hung up.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await service.Get("/api/v1/export")).Status != 200) await Task.Delay(100, patience.Token);
    }

    [Theory]
    [InlineData("id", 50_000)]
    [InlineData("id", 201)]
    [InlineData("theme", 40_000)]
    public async Task A_list_in_a_body_is_as_long_as_one_in_an_address(string property, int count)
    {
        var ids = string.Join(",", Enumerable.Range(0, count).Select(number => $"\"x{number}\""));
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/projects/query", $$"""{"where": {"{{property}}": [{{ids}}] } }""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("takes 200 values at most", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(25, 200)]
    [InlineData(26, 400)]
    [InlineData(100, 400)]
    public async Task The_values_of_all_filters_together_are_limited(int filters, int status)
    {
        var ids = string.Join(",", (await api.WalkIds("/api/v1/claims?limit=200&fields=id")).Take(199).Select(id => $"\"{id}\""));
        var filter = $$"""{"id": [{{ids}}], "q": "water"}""";
        using var response = await api.Ask(HttpMethod.Post, "/api/v1/claims/query", $$"""{"where": {"any": [{{string.Join(",", Enumerable.Repeat(filter, filters))}}]} }""");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 400, (await response.Content.ReadAsStringAsync()).Contains("5000 values at most"));
    }

    private static RequestDelegate Ask(TaskCompletionSource<Exception>? ended) => context =>
    {
        try
        {
            context.Work().Store.Ask(Endless);
        }
        catch (DbException exception)
        {
            ended?.SetResult(exception);
            throw;
        }

        return Task.CompletedTask;
    };
}
