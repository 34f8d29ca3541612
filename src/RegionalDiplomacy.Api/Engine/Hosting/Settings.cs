using System.Net;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>What can be configured, read and checked once when the service starts.</summary>
public sealed record Settings
{
    private const int DefaultRequests = 6000;

    // Whoever is on the same machine is its operator, or a proxy that nobody has called trusted, behind which all clients are one.
    private const int OfLoopback = 10_000;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingsException">There are mistakes; all of them are told.</exception>
    public Settings(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        SeedPath = reader.Text("Seed:Path") ?? Path.Combine(AppContext.BaseDirectory, "seed");
        SeedWatch = TimeSpan.FromSeconds(reader.Number("Seed:WatchSeconds", 0, 0, 86_400));
        StorePath = reader.Text("Store:Path");
        QueryTime = TimeSpan.FromSeconds(reader.Number("Limits:QuerySeconds", 10, 1, 3600));
        Queries = reader.Number("Limits:Queries", 128, 1, 10_000);
        Exports = reader.Number("Limits:Exports", 64, 1, 10_000);
        Included = reader.Number("Limits:Included", 2000, 1, 1_000_000);
        Connections = reader.Number("Limits:Connections", 10_000, 1, 1_000_000);
        LeastBytesPerSecond = reader.Number("Limits:LeastBytesPerSecond", 1024, 1, 1_000_000);
        GraceTime = TimeSpan.FromSeconds(reader.Number("Limits:GraceSeconds", 5, 2, 60));
        HeadersTime = TimeSpan.FromSeconds(reader.Number("Limits:HeadersSeconds", 30, 1, 300));
        ShutdownTime = TimeSpan.FromSeconds(reader.Number("Limits:ShutdownSeconds", 30, 0, 3600));
        CacheBytes = 1024L * 1024 * reader.Number("ResponseCache:Megabytes", 32, 0, 65_536);
        RateRequests = reader.Number("RateLimit:Requests", DefaultRequests, 0, 1_000_000_000);
        RateRequestsOfLoopback = reader.Text("RateLimit:Requests") is null ? DefaultRequests * OfLoopback : RateRequests;
        RateWindow = reader.Number("RateLimit:Seconds", 60, 1, 86_400);
        Proxies = reader.Networks("Proxy:Trusted");
        ProxyHops = reader.Number("Proxy:Hops", 1, 1, 10);
        TelemetryAddress = reader.Address("OTEL_EXPORTER_OTLP_ENDPOINT");
        reader.Word("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc", "http/protobuf");
        reader.Word("Logging:Console:FormatterName", "simple", "json", "systemd");
        // The framework's own switch would believe whatever anybody says of himself.
        reader.Word("FORWARDEDHEADERS_ENABLED", "false", "False");
        reader.RefuseMistakes();
    }

    /// <summary>The folder of the seed.</summary>
    public string SeedPath { get; }

    /// <summary>How often to look whether the seed has changed; zero for only when told to.</summary>
    public TimeSpan SeedWatch { get; }

    /// <summary>The folder that stores are kept in, or null for a place of the user's own.</summary>
    public string? StorePath { get; }

    /// <summary>How long the store may work for one request.</summary>
    public TimeSpan QueryTime { get; }

    /// <summary>How many requests the store works for at once.</summary>
    public int Queries { get; }

    /// <summary>How many exports run at once.</summary>
    public int Exports { get; }

    /// <summary>How many records <c>include</c> embeds at most.</summary>
    public int Included { get; }

    /// <summary>How many connections are held at once.</summary>
    public int Connections { get; }

    /// <summary>How slowly a client may read or write, in bytes a second.</summary>
    public int LeastBytesPerSecond { get; }

    /// <summary>How long a client may be slower than that.</summary>
    public TimeSpan GraceTime { get; }

    /// <summary>How long a client may take to send the header of a request.</summary>
    public TimeSpan HeadersTime { get; }

    /// <summary>How long running requests may go on once the service is told to stop.</summary>
    public TimeSpan ShutdownTime { get; }

    /// <summary>How many requests one client may make in a window; zero for as many as it likes.</summary>
    public int RateRequests { get; }

    /// <summary>How many requests whoever is on the same machine may make in a window: far more than others, unless the number for all was set.</summary>
    public int RateRequestsOfLoopback { get; }

    /// <summary>How many bytes of answers are kept ready; zero for none.</summary>
    public long CacheBytes { get; }

    /// <summary>How long that window is, in seconds.</summary>
    public int RateWindow { get; }

    /// <summary>The proxies whose word about the client is taken; none unless told.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; }

    /// <summary>How many trusted proxies stand one behind the other.</summary>
    public int ProxyHops { get; }

    /// <summary>Where traces and metrics are sent by OTLP, or null for nowhere.</summary>
    public Uri? TelemetryAddress { get; }
}
