using System.Globalization;
using Microsoft.Extensions.Primitives;
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
    public static void UseRateLimits(this WebApplication app, Settings settings)
    {
        if (settings.RateRequests == 0) return;
        var quotas = new ClientQuotas(settings.RateRequests, settings.RateWindow, TimeProvider.System);
        StringValues policy = string.Create(CultureInfo.InvariantCulture, $"\"client\";q={settings.RateRequests};w={settings.RateWindow}");
        app.Use(next => context => context.GetEndpoint()?.Metadata.GetMetadata<NotCounted>() is null ? Count(next, context, quotas, policy) : next(context));
    }

    private static Task Count(RequestDelegate next, HttpContext context, ClientQuotas quotas, StringValues policy)
    {
        var (left, seconds) = quotas.Take(context.Connection.RemoteIpAddress);
        // Told at the last moment, because a problem clears what was told before it.
        context.Response.OnStarting(static state => Tell(((HttpContext, StringValues, int, int))state), (context, policy, left, seconds));
        return left >= 0 ? next(context) : Refuse(context, seconds);
    }

    private static Task Tell((HttpContext Context, StringValues Policy, int Left, int Seconds) told)
    {
        var headers = told.Context.Response.Headers;
        headers[PolicyField] = told.Policy;
        headers[Field] = string.Create(CultureInfo.InvariantCulture, $"\"client\";r={Math.Max(told.Left, 0)};t={told.Seconds}");
        return Task.CompletedTask;
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
