using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.Output;

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
    public async Task Many_short_questions_of_one_request_are_limited_together()
    {
        await using var service = new OwnService(api.Folder, [("Limits:QuerySeconds", "1")], ("/again", context =>
        {
            var store = context.Work().Store;
            while (true) store.KindOf("iran");
        }
        ));
        Assert.Equal("/problems/query-too-long", (await service.Get("/again")).Body["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_goes_away_stops_its_query_whether_or_not_the_answer_has_begun(bool begun)
    {
        var ended = new TaskCompletionSource<Exception>();
        await using var service = new OwnService(api.Folder, [("Limits:QuerySeconds", "3600")], ("/endless", async context =>
        {
            if (begun) await context.Response.WriteAsync("[");
            if (begun) await context.Response.Body.FlushAsync();
            await Ask(ended)(context);
        }
        ));
        using var leaving = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client.GetAsync(new Uri("/endless", UriKind.Relative), leaving.Token));
        Assert.IsAssignableFrom<DbException>(await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(200, (await service.Get("/api/v1/actors/iran")).Status);
        Assert.Empty(service.Log.Errors);
    }

    [Fact]
    public async Task More_questions_at_once_than_there_are_places_are_told_to_come_again()
    {
        var (began, ended) = (new TaskCompletionSource(), new TaskCompletionSource<Exception>());
        await using var service = new OwnService(api.Folder, [("Limits:Queries", "1"), ("Limits:QuerySeconds", "3600")], ("/endless", Ask(ended, began)));
        using var leaving = new CancellationTokenSource();
        var endless = service.Client.GetAsync(new Uri("/endless", UriKind.Relative), leaving.Token);
        await began.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        using var busy = await service.Send("/api/v1/actors/iran");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal("1", busy.Headers.RetryAfter!.ToString());
        Assert.Contains("/problems/busy", await busy.Content.ReadAsStringAsync());
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await service.Until("/api/v1/actors/iran", 200);
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
        await service.Until("/api/v1/export", 200);
    }

    [Fact]
    public async Task A_client_that_does_not_read_its_export_is_let_go()
    {
        await using var service = new OwnService(api.Folder, [("Limits:LeastBytesPerSecond", "1000000"), ("Limits:Exports", "1")]);
        await service.Get("/api/v1/export");
        using var socket = await Unread(service, All);
        await socket.ReceiveAsync(new byte[1], TestContext.Current.CancellationToken);
        // Its place becomes free, though it neither reads on nor hangs up.
        await service.Until("/api/v1/export", 200);
        Assert.Empty(service.Log.Errors);
        await Assert.ThrowsAnyAsync<Exception>(() => Drain(socket).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
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

    [Fact]
    public async Task Embedded_records_are_limited()
    {
        await using var service = new OwnService(api.Folder, [("Limits:Included", "20")]);
        Assert.Equal(200, (await service.Get("/api/v1/projects/qush-tepa-canal?include=events")).Status);
        var (status, problem) = await service.Get("/api/v1/actors/pakistan?include=claims,events");
        Assert.Equal(400, status);
        Assert.Contains("/api/v1/claims?linkedTo=pakistan", problem["errors"]![0]!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_place_is_given_up_before_the_answer_is_sent()
    {
        await using var service = new OwnService(api.Folder, [("Limits:Queries", "1")], ("/large", context =>
        {
            context.Work().Store.Ask("SELECT 'x'");
            return Answer.Send(context, "tag", "text/plain", () => new byte[64 << 20]);
        }
        ));
        using var socket = await Unread(service, "/large");
        await socket.ReceiveAsync(new byte[1000], TestContext.Current.CancellationToken);
        Assert.Equal(200, (await service.Get("/api/v1/actors/iran")).Status);
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

    private static async Task<Socket> Unread(OwnService service, string address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, service.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
        return socket;
    }

    // Ends well only when everything has come that was promised.
    private static async Task Drain(Socket socket)
    {
        var (buffer, received) = (new byte[1 << 16], 0L);
        for (int read; (read = await socket.ReceiveAsync(buffer)) > 0;) received += read;
        if (received < 6_000_000) throw new EndOfStreamException();
    }

    private static RequestDelegate Ask(TaskCompletionSource<Exception>? ended, TaskCompletionSource? began = null) => context =>
    {
        try
        {
            var store = context.Work().Store;
            began?.SetResult();
            store.Ask(Endless);
        }
        catch (DbException exception)
        {
            ended?.SetResult(exception);
            throw;
        }

        return Task.CompletedTask;
    };
}
