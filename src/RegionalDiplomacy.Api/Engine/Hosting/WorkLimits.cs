using System.Diagnostics;
using System.Threading.RateLimiting;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>How many requests the store works for at once, and for how long. Nobody waits in line: a client that is told to come again knows more than one that hangs.</summary>
public sealed class WorkLimits(Settings settings) : IDisposable
{
    private readonly ConcurrencyLimiter queries = Places(settings.Queries);
    private readonly ConcurrencyLimiter exports = Places(settings.Exports);

    /// <summary>The time for one request, in ticks of the stopwatch.</summary>
    public long QueryTicks { get; } = (long)(settings.QueryTime.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Takes a place, which is given up by disposing of it.</summary>
    /// <exception cref="RequestRefusedException">All places are taken.</exception>
    public RateLimitLease Enter(bool isExport)
    {
        var lease = (isExport ? exports : queries).AttemptAcquire();
        if (lease.IsAcquired) return lease;
        Telemetry.Refused("busy");
        throw new RequestRefusedException(ProblemType.Busy, isExport ? $"{settings.Exports} exports are running already." : $"{settings.Queries} queries are running already.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        queries.Dispose();
        exports.Dispose();
    }

    private static ConcurrencyLimiter Places(int number) => new(new ConcurrencyLimiterOptions { PermitLimit = number });
}
