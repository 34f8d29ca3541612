using System.Diagnostics;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Holds the store that requests read. It is opened before the first request is taken, and compiled first when there is none of the seed's version.</summary>
public sealed class StoreHolder(Catalogue catalogue, IConfiguration configuration, ILogger<StoreHolder> log) : IHostedService
{
    private Store? current;

    /// <summary>The store.</summary>
    public Store Current => current ?? throw new InvalidOperationException("The store is not open yet.");

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var seed = new SeedFolder(configuration["Seed:Path"] ?? Path.Combine(AppContext.BaseDirectory, "seed"));
        var folder = new StoreFolder(configuration["Store:Path"]);
        var version = seed.Version(catalogue, new SeedDigests(folder.SeedDigests));
        current = Existing(folder, version) ?? FoundOrCompiled(folder, version, seed);
        log.LogInformation("Serving dataset {Version}: {Count} records from {File}", version, current.Counts.Values.Sum(), folder.File(version));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Store? Existing(StoreFolder folder, string version)
    {
        if (!File.Exists(folder.File(version)) || !File.Exists(StoreFolder.ExportOf(folder.File(version)))) return null;
        try
        {
            var store = new Store(folder.File(version));
            if (store.IsSound && store.Version == version) return store;
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException or System.Text.Json.JsonException)
        {
            log.LogWarning("The store {File} cannot be read and is compiled anew: {Reason}", folder.File(version), exception.Message);
        }

        SqliteConnection.ClearAllPools();
        return null;
    }

    // Another process may have made the store while this one waited for the lock.
    private Store FoundOrCompiled(StoreFolder folder, string version, SeedFolder seed)
    {
        using var onlyOne = folder.Lock();
        return Existing(folder, version) ?? Compiled(folder, version, seed);
    }

    private Store Compiled(StoreFolder folder, string version, SeedFolder seed)
    {
        var watch = Stopwatch.StartNew();
        folder.Create(version, file => new StoreBuilder(catalogue, new CompileProgress(log)).Build(seed, version, file));
        log.LogInformation("Compiled the store in {Seconds:0.0} s", watch.Elapsed.TotalSeconds);
        return new Store(folder.File(version));
    }
}
