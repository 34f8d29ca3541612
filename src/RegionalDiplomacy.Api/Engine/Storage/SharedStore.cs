namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A store that requests share. It is closed when another has taken its place and the last request that began with it is done.</summary>
public sealed class SharedStore(Store store, StoreGuard guard)
{
    // Its holder counts as the first user.
    private int users = 1;

    /// <summary>The store.</summary>
    public Store Store { get; } = store;

    /// <summary>Who watches over its files.</summary>
    public StoreGuard Guard { get; } = guard;

    /// <summary>Whether it was closed.</summary>
    public bool IsClosed => Volatile.Read(ref users) == 0;

    /// <summary>Begins to use the store; false when it is closed already.</summary>
    public bool TryEnter()
    {
        for (var known = Volatile.Read(ref users); known > 0;)
        {
            var seen = Interlocked.CompareExchange(ref users, known + 1, known);
            if (seen == known) return true;
            known = seen;
        }

        return false;
    }

    /// <summary>Ends to use the store.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0) Store.Dispose();
    }
}
