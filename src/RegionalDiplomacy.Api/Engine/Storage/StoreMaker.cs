using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Opens the store of the seed's version, and compiles it first when there is none that is whole.</summary>
public sealed class StoreMaker(Catalogue catalogue, Settings settings, ILogger<StoreMaker> log)
{
    // What is larger is compared with its hash while it is already served: reading it first would hold up the start by seconds.
    private const long ComparedAtOnce = 64L << 20;

    private readonly SeedFolder seed = new(settings.SeedPath);

    /// <summary>The version of the seed as it lies there now.</summary>
    /// <exception cref="SeedException">There is no seed.</exception>
    public string SeedVersion() => File.Exists(seed.ReportFile) ? seed.Version(catalogue, new SeedDigests(new StoreFolder(settings.StorePath).SeedDigests))
        : throw new SeedException([$"There is no '{seed.ReportFile}'. Set 'Seed:Path' (in the environment 'Seed__Path') to the folder of the seed."]);

    /// <summary>Opens the store of a version.</summary>
    /// <exception cref="SeedException">The seed breaks a rule.</exception>
    /// <exception cref="StoreException">The store cannot be kept.</exception>
    /// <exception cref="OperationCanceledException">The service was told to stop before there was a store.</exception>
    public SharedStore Open(string version, bool compareFirst, CancellationToken stopping)
    {
        var folder = new StoreFolder(settings.StorePath);
        var file = folder.File(version);
        if (Existing(file, version, compareFirst) is { } existing) return existing;
        folder.RequireWriting();
        using var onlyOne = folder.Lock(stopping);
        // Another process may have made the store while this one waited for the lock.
        return Existing(file, version, compareFirst) ?? Compiled(folder, version, stopping);
    }

    private SharedStore? Existing(string file, string version, bool compareFirst)
    {
        if (!File.Exists(file)) return null;
        var compare = compareFirst || StoreSeal.Files(file).Sum(part => File.Exists(part) ? new FileInfo(part).Length : 0) <= ComparedAtOnce;
        var guard = new StoreGuard(file, compare);
        var fault = compare ? StoreSeal.Fault(file) : null;
        try
        {
            var store = fault is null ? new Store(file) : null;
            if (store?.Version == version) return new SharedStore(store, guard);
            store?.Dispose();
            fault ??= $"it holds version {store?.Version}";
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException or JsonException)
        {
            fault = exception.Message;
        }

        log.LogWarning("The store {File} is not served but compiled anew: {Reason}", file, fault);
        return null;
    }

    private SharedStore Compiled(StoreFolder folder, string version, CancellationToken stopping)
    {
        var watch = Stopwatch.StartNew();
        folder.Create(version, file =>
        {
            new StoreBuilder(catalogue, new CompileProgress(log, stopping)).Build(seed, version, file);
            // A file that was exchanged while others were read would give a mixture the name of a version.
            if (SeedVersion() != version) throw new SeedException(["The seed was changed while it was read; it is read again at the next occasion."]);
        });
        log.LogInformation("Compiled the store in {Seconds:0.0} s", watch.Elapsed.TotalSeconds);
        return new SharedStore(new Store(folder.File(version)), new StoreGuard(folder.File(version), isCompared: true));
    }
}
