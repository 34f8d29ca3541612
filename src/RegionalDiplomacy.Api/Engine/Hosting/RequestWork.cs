using System.Diagnostics;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Why the store stopped to work for a request.</summary>
public enum Stopped
{
    /// <summary>It did not.</summary>
    No,

    /// <summary>The time was over.</summary>
    OutOfTime,

    /// <summary>Nobody waits for the answer any more.</summary>
    ClientGone,
}

/// <summary>What one request may use: the store as it was when the request first looked, for a limited time and beside a limited number of others.</summary>
public sealed class RequestWork(HttpContext context, StoreHolder stores, WorkLimits limits)
{
    // Most requests are done before it is worth while to ask whether anybody still waits for them.
    private static readonly long Unasked = Stopwatch.Frequency / 100;

    private SharedStore? shared;
    private SemaphoreSlim? place;
    private Activity? span;
    private long begin;
    private long deadline;

    /// <summary>The store, the same one for the whole request.</summary>
    /// <exception cref="RequestRefusedException">There are too many requests at once, or there is no store to be trusted.</exception>
    public Store Store => field ??= Begin();

    /// <summary>Why work was stopped.</summary>
    public Stopped Stopped { get; private set; }

    /// <summary>Gives the place among those at work to another, when what remains is to send the answer. Exports read while they send, and keep theirs.</summary>
    public void Rest()
    {
        if (!IsExport) GiveUpPlace();
    }

    /// <summary>Ends the request's work.</summary>
    public void End()
    {
        GiveUpPlace();
        shared?.Leave();
        shared = null;
    }

    private bool IsExport => context.GetEndpoint()?.Metadata.GetMetadata<LongRunning>() is not null;

    private Store Begin()
    {
        place = limits.Enter(IsExport);
        shared = stores.Take();
        span = Telemetry.Work();
        begin = Stopwatch.GetTimestamp();
        deadline = IsExport ? long.MaxValue : begin + limits.QueryTicks;
        return shared.Store.Within(MustStop);
    }

    private bool MustStop()
    {
        var now = Stopwatch.GetTimestamp();
        if (shared is null || now < begin + Unasked) return false;
        if (context.RequestAborted.IsCancellationRequested) Stopped = Stopped.ClientGone;
        else if (now > deadline) Stopped = Stopped.OutOfTime;
        return Stopped != Stopped.No;
    }

    private void GiveUpPlace()
    {
        place?.Release();
        span?.Dispose();
        (place, span) = (null, null);
    }
}

/// <summary>Marks an endpoint that sends as much as there is: it has no deadline, but a slowest pace and a number of its own.</summary>
public sealed record LongRunning
{
    /// <summary>The mark.</summary>
    public static readonly LongRunning Mark = new();
}
