using System.Globalization;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Holds each client to its quota and tells it what is left, by the fields of draft-ietf-httpapi-ratelimit-headers-11.</summary>
public static class RateLimiting
{
    /// <summary>The field that tells the quota.</summary>
    public const string PolicyField = "RateLimit-Policy";

    /// <summary>The field that tells what is left of it.</summary>
    public const string Field = "RateLimit";

    /// <summary>Limits what comes after, unless it is configured without a limit.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        var quotas = app.Services.GetRequiredService<ClientQuotas>();
        app.Use(next => context => context.GetEndpoint()?.Metadata.GetMetadata<NotCounted>() is null ? Count(next, context, quotas) : next(context));
    }

    /// <summary>Tells what is left of a quota.</summary>
    public static void Tell(IHeaderDictionary headers, Quota quota)
    {
        headers[PolicyField] = quota.Policy;
        headers[Field] = string.Create(CultureInfo.InvariantCulture, $"\"client\";r={Math.Max(quota.Left, 0)};t={quota.Seconds}");
    }

    private static Task Count(RequestDelegate next, HttpContext context, ClientQuotas quotas)
    {
        if (quotas.Take(context.Connection.RemoteIpAddress) is not { } quota) return next(context);
        // Told at the last moment, because a problem clears what was told before it.
        context.Response.OnStarting(() =>
        {
            Tell(context.Response.Headers, quota);
            return Task.CompletedTask;
        });
        return quota.Left >= 0 ? next(context) : Refuse(context, quota.Seconds);
    }

    private static Task Refuse(HttpContext context, int seconds)
    {
        Telemetry.Refused("rate");
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ProblemWriter.Write(context, ProblemType.TooManyRequests, 429, $"This client has made more requests than it may; wait {seconds} second{(seconds == 1 ? "" : "s")}.");
    }
}

/// <summary>Marks an endpoint that is not counted: whoever watches over the service must not be turned away.</summary>
public sealed record NotCounted
{
    /// <summary>The mark.</summary>
    public static readonly NotCounted Mark = new();
}
