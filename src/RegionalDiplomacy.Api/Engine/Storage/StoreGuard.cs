namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Knows whether the files of a store are still those that were compiled; it reads them again only when they have been touched.</summary>
public sealed class StoreGuard(string store, bool isCompared)
{
    private readonly Lock gate = new();
    private string? stamp = isCompared ? StoreSeal.Stamp(store) : null;
    private Task<string?> comparison = Task.FromResult<string?>(null);

    /// <summary>What is wrong with the files, or null when nothing is; it may take a while to find out.</summary>
    public Task<string?> Fault()
    {
        lock (gate)
        {
            var now = StoreSeal.Stamp(store);
            if (now == stamp) return comparison;
            stamp = now;
            return comparison = Task.Run(() => StoreSeal.Fault(store));
        }
    }
}
