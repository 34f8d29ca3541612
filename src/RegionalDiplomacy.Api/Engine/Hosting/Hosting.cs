using System.Text;
using Microsoft.AspNetCore.HostFiltering;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Puts together what keeps the service safe and running, whatever it serves.</summary>
public static class Hosting
{
    /// <summary>Adds the services of the host.</summary>
    /// <exception cref="SettingsException">The configuration has mistakes.</exception>
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        var settings = new Settings(builder.Configuration);
        builder.Services.AddSingleton(settings).AddSingleton<WorkLimits>().AddSingleton(new ReadyAnswers(settings.CacheBytes)).AddSingleton<StoreMaker>().AddSingleton<StoreHolder>()
            .AddSingleton(new ClientQuotas(settings.RateRequests, settings.RateRequestsOfLoopback, settings.RateWindow, TimeProvider.System));
        // Hosted services start before the server does, so no request ever finds the store closed.
        builder.Services.AddHostedService(services => services.GetRequiredService<StoreHolder>()).AddHostedService<SeedWatcher>().AddSystemd();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.ShutdownTime);
        // A host that is not allowed gets its 400 from the filter, and the problem that goes with it from us.
        builder.Services.Configure<HostFilteringOptions>(options => options.IncludeFailureMessage = false);
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, OutermostProblems>());
        // It would log with a stack trace what StartMistake says in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSafeHeaders();
        builder.AddTelemetry(settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = settings.Connections;
            kestrel.Limits.MaxRequestBodySize = 2 * JsonBody.MostBytes;
            kestrel.Limits.MinResponseDataRate = new(settings.LeastBytesPerSecond, settings.GraceTime);
            kestrel.Limits.MinRequestBodyDataRate = new(settings.LeastBytesPerSecond, settings.GraceTime);
            kestrel.Limits.RequestHeadersTimeout = settings.HeadersTime;
            RequestLimits.Widen(kestrel.Limits);
            // What a field holds beyond ASCII is opaque (RFC 9110, 5.5), and no reason to refuse a request.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
        });
    }

    /// <summary>Guards everything that comes after. Every refusal must be readable by pages of other origins.</summary>
    public static void UseHosting(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(_ => { });
        app.UseHttpsWhenConfigured();
        app.UseCors();
        app.UseRateLimits();
        app.UseRequestLimits();
        app.UseBoundedWork();
    }

    private sealed class OutermostProblems : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseStatusCodePages(ProblemWriter.WriteStatus);
            next(app);
        };
    }
}
