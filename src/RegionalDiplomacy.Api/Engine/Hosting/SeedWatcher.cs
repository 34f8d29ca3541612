using System.Runtime.InteropServices;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Brings in new seed content when told to by SIGHUP, as daemons do, or when it looks from time to time.</summary>
public sealed class SeedWatcher(StoreHolder stores, Settings settings) : BackgroundService
{
    private readonly SemaphoreSlim told = new(0, 1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        told.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Tell);
        var pause = settings.SeedWatch == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : settings.SeedWatch;
        while (!stoppingToken.IsCancellationRequested)
        {
            await ((Task)told.WaitAsync(pause, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await Task.Factory.StartNew(stores.Refresh, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    // Without this the signal would end the process.
    private void Tell(PosixSignalContext context)
    {
        context.Cancel = true;
        if (told.CurrentCount == 0) told.Release();
    }
}
