using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>What the service tells of its own work: traces and metrics by OTLP when an address is configured, and nothing otherwise.</summary>
public static class Telemetry
{
    /// <summary>The name of the service, of its traces and of its metrics.</summary>
    public const string Name = "regional-diplomacy";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("regional_diplomacy.refusals", "{request}", "Requests that were turned away or stopped, by reason.");
    private static readonly Counter<long> Swaps = Meter.CreateCounter<long>("regional_diplomacy.swaps", "{swap}", "Stores that took the place of another while requests ran.");

    /// <summary>Sends traces and metrics to where the standard <c>OTEL_EXPORTER_OTLP_…</c> settings say.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, Settings settings)
    {
        // Apart, so that nothing of it is loaded where nothing is sent.
        if (settings.TelemetryAddress is not null) builder.Send();
    }

    private static void Send(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry()
            // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come last, and so have the last word.
            .ConfigureResource(resource => resource.AddService(Name).AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddSource(Name).AddAspNetCoreInstrumentation(options => options.Filter = context => !context.Request.Path.StartsWithSegments("/health")))
            .WithMetrics(metrics => metrics.AddMeter(Name, "System.Runtime").AddAspNetCoreInstrumentation())
            .UseOtlpExporter();

    /// <summary>Begins a span of the store's work for a request; null when nobody listens.</summary>
    public static Activity? Work() => Source.StartActivity("store");

    /// <summary>Counts a request that was turned away or stopped.</summary>
    public static void Refused(string reason) => Refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>Counts a store that took the place of another.</summary>
    public static void Swapped() => Swaps.Add(1);
}
