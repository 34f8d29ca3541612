using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RegionalDiplomacy.Api.Tests.Answers;

namespace RegionalDiplomacy.Api.Tests.Hosting;

/// <summary>A service with settings of its own, behind a real socket.</summary>
public sealed class OwnService : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;
    private readonly IReadOnlyList<string> added;

    public OwnService(string folder, IReadOnlyList<(string Key, string Value)> settings, params IReadOnlyList<(string Path, RequestDelegate Answer)> extra)
    {
        added = [.. extra.Select(pair => pair.Path)];
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Store:Path", folder).UseSetting("urls", "http://127.0.0.1:0");
            foreach (var (key, value) in settings) host.UseSetting(key, value);
            host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Extra(extra)).AddSingleton<ILoggerProvider>(Log));
        });
        factory.UseKestrel();
        factory.StartServer();
        Client = From(IPAddress.Loopback);
    }

    public HttpClient Client { get; }

    public LogBook Log { get; } = new();

    public IServiceProvider Services => factory.Services;

    public Uri Address => factory.ClientOptions.BaseAddress;

    /// <summary>A client that comes from an address of this machine.</summary>
    public HttpClient From(IPAddress address) => new(new AnswerHandler(added) { InnerHandler = Sockets(address) }) { BaseAddress = Address };

    private static SocketsHttpHandler Sockets(IPAddress address) => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    public async Task<(int Status, JsonNode Body)> Get(string address, params (string Name, string Value)[] headers)
    {
        using var response = await Send(address, headers);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    /// <summary>Asks until the answer has a status, and gives up after two minutes.</summary>
    public async Task Until(string address, int status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await Get(address)).Status != status) await Task.Delay(20, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await factory.DisposeAsync();
    }

    // What comes after the service's own pipeline answers what that has no endpoint for, within all its guards.
    private sealed class Extra(IReadOnlyList<(string Path, RequestDelegate Answer)> extra) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            foreach (var (path, answer) in extra) app.Map(path, branch => branch.Run(answer));
        };
    }
}

/// <summary>What was logged.</summary>
public sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<(LogLevel Level, string Text)> entries = new();

    public IEnumerable<string> Errors => entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => entry.Text);

    public IEnumerable<string> All => entries.Select(entry => entry.Text);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        entries.Enqueue((logLevel, formatter(state, exception)));

    public void Dispose()
    {
    }
}
