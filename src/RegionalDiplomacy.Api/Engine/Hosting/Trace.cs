using System.Diagnostics;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>The identifier by which a problem, its log entry and the client's own trace are found together (W3C Trace Context).</summary>
public static class Trace
{
    /// <summary>The trace that a request belongs to. It is only worked out when there is something to tell: following every request costs one to three microseconds, where a whole answer should cost twenty.</summary>
    public static string Id(HttpContext context)
    {
        if (Activity.Current is { } activity) return activity.TraceId.ToHexString();
        if (context.Features.Get<Remembered>() is { } remembered) return remembered.Id;
        var id = ActivityContext.TryParse(context.Request.Headers.TraceParent, null, out var parent) ? parent.TraceId : ActivityTraceId.CreateRandom();
        context.Features.Set(new Remembered(id.ToHexString()));
        return id.ToHexString();
    }

    private sealed record Remembered(string Id);
}
