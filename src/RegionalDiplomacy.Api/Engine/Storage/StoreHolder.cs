using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Holds the store that requests read. It is opened before the first request is taken, and can be exchanged for another while requests run.</summary>
public sealed class StoreHolder(StoreMaker maker, ILogger<StoreHolder> log) : IHostedService
{
    // Reading gigabytes would hold up the first requests.
    private static readonly TimeSpan BeforeComparing = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private volatile SharedStore? current;
    private volatile string fault = "The store is not open yet.";
    private volatile bool isStopped;
    private string? refused;

    /// <summary>The store, for those who are sure that it is not exchanged meanwhile.</summary>
    public Store Current => current?.Store ?? throw new InvalidOperationException(fault);

    /// <summary>The dataset version that requests are answered from now, or null when there is no store to be trusted.</summary>
    public string? Version => current?.Store.Version;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Hold(maker.Open(maker.SeedVersion(), compareFirst: false, cancellationToken));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        isStopped = true;
        return Task.CompletedTask;
    }

    /// <summary>Takes the store for the time of a request, which must leave it in the end.</summary>
    /// <exception cref="RequestRefusedException">There is no store that can be trusted.</exception>
    public SharedStore Take()
    {
        while (current is { } store)
            if (store.TryEnter()) return store;
        throw new RequestRefusedException(ProblemType.NotReady, fault);
    }

    /// <summary>Why requests should not be sent here, or null when the store answers and its files are those that were compiled.</summary>
    public string? Unready()
    {
        if (current is not { } store) return fault;
        var comparison = store.Guard.Fault();
        if (!comparison.IsCompleted) return "The store's files are still being compared with their hashes.";
        if (comparison.Result is { } wrong) Withdraw(store, wrong);
        return comparison.Result ?? store.Store.Fault();
    }

    /// <summary>Brings in the seed as it lies there now: the store is made aside and takes the place of the old one; requests that run keep theirs. When it cannot be made, the old one stays.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            var version = "";
            try
            {
                version = maker.SeedVersion();
                if (version == current?.Store.Version || version == refused) return;
                Hold(maker.Open(version, compareFirst: true, CancellationToken.None));
            }
            // Nobody waits for this but the log: whatever went wrong must stand there.
            catch (Exception exception)
            {
                // Told once for each version, however often somebody looks; a full disk may have room next time.
                if (exception is SeedException) refused = version;
                log.LogError("The seed was not brought in, and the store stays as it is: {Reason}", exception.Message);
            }
        }
    }

    private void Hold(SharedStore store)
    {
        var old = Interlocked.Exchange(ref current, store);
        refused = null;
        old?.Leave();
        if (old is not null) Telemetry.Swapped();
        log.LogInformation("Serving dataset {Version}: {Count} records", store.Store.Version, store.Store.Counts.Values.Sum());
        _ = Watch(store);
    }

    private async Task Watch(SharedStore store)
    {
        await Task.Delay(BeforeComparing);
        if (isStopped) return;
        if (await store.Guard.Fault() is { } wrong) Withdraw(store, wrong);
    }

    // What is known to be wrong is not served a moment longer; a new one is made meanwhile.
    private void Withdraw(SharedStore store, string wrong)
    {
        if (Interlocked.CompareExchange(ref current, null, store) != store) return;
        fault = $"The store was withdrawn: {wrong}.";
        log.LogError("The store {Version} is withdrawn and compiled anew: {Reason}", store.Store.Version, wrong);
        store.Leave();
        _ = Task.Run(Refresh);
    }
}
