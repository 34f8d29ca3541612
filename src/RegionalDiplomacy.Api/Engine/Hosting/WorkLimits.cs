using System.Diagnostics;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>How many requests the store works for at once, and for how long. Nobody waits in line: a client that is told to come again knows more than one that hangs.</summary>
public sealed class WorkLimits(Settings settings) : IDisposable
{
    private readonly SemaphoreSlim queries = new(settings.Queries);
    private readonly SemaphoreSlim exports = new(settings.Exports);

    /// <summary>The time for one request, in ticks of the stopwatch.</summary>
    public long QueryTicks { get; } = (long)(settings.QueryTime.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Takes a place, which is given up by releasing it.</summary>
    /// <exception cref="RequestRefusedException">All places are taken.</exception>
    public SemaphoreSlim Enter(bool isExport)
    {
        var places = isExport ? exports : queries;
        if (places.Wait(0)) return places;
        Telemetry.Refused("busy");
        throw new RequestRefusedException(ProblemType.Busy, isExport ? $"{settings.Exports} exports are running already." : $"{settings.Queries} queries are running already.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        queries.Dispose();
        exports.Dispose();
    }
}
