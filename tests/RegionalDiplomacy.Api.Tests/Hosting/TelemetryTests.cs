using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace RegionalDiplomacy.Api.Tests.Hosting;

public sealed class TelemetryTests(ApiFixture api)
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task Traces_and_metrics_are_sent_by_otlp_when_there_is_where_to()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await Collector(received);
        await using var service = new OwnService(api.Folder, [.. Sending(collector), ("OTEL_SERVICE_NAME", "a-name-of-its-own")]);
        await service.Get("/health/live");
        var (status, problem) = await service.Get("/api/v1/actors?limit=0", ("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01"));
        Assert.Equal(400, status);
        Assert.Equal(TraceId, problem["traceId"]!.GetValue<string>());
        await Until(received, "/v1/traces", Encoding.Latin1.GetString(Convert.FromHexString(TraceId)), "a-name-of-its-own", "/api/v1/actors", "store");
        Assert.DoesNotContain(received, message => message.Path == "/v1/traces" && message.Body.Contains("/health/live"));
        await Until(received, "/v1/metrics", "a-name-of-its-own", "http.server.request.duration", "dotnet.gc.collections");
    }

    [Fact]
    public async Task Refusals_are_counted()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await Collector(received);
        await using var service = new OwnService(api.Folder, [.. Sending(collector), ("RateLimit:Requests", "1"), ("RateLimit:Seconds", "86400")]);
        await service.Get("/api/v1/actors/iran");
        Assert.Equal(429, (await service.Get("/api/v1/actors/iran")).Status);
        await Until(received, "/v1/metrics", "regional_diplomacy.refusals", "rate");
    }

    [Fact]
    public async Task Nothing_is_measured_when_there_is_nowhere_to_send_it()
    {
        await using var service = new OwnService(api.Folder, []);
        Assert.Null(service.Services.GetService<TracerProvider>());
        Assert.Null(service.Services.GetService<MeterProvider>());
    }

    private static async Task<WebApplication> Collector(ConcurrentQueue<(string, string)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await app.StartAsync();
        return app;
    }

    private static (string, string)[] Sending(WebApplication collector) =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "100"),
    ];

    private static async Task Until(ConcurrentQueue<(string Path, string Body)> received, string path, params string[] expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!received.Any(message => message.Path == path && expected.All(message.Body.Contains))) await Task.Delay(50, patience.Token);
    }
}
