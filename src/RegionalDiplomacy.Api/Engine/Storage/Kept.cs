using System.Collections.Concurrent;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Lists of numbers that were read once and are kept, since the store never changes; when they are too many, all are forgotten, and a list that is very long is not kept at all.</summary>
internal sealed class Kept<TKey>(int most) where TKey : notnull
{
    // What takes up more than this part of the room would drive out what others ask for.
    private const int LargestPart = 8;

    // What an entry takes beside its numbers, in numbers: a key that has none takes some memory too.
    private const int OfEntry = 16;

    private readonly ConcurrentDictionary<TKey, long[]> lists = new();
    private int count;

    /// <summary>The numbers of a key, read if they are not known.</summary>
    public long[] Of(TKey key, Func<TKey, IEnumerable<long>> read)
    {
        if (lists.TryGetValue(key, out var known)) return known;
        long[] found = [.. read(key)];
        if (found.Length > most / LargestPart) return found;
        if (Interlocked.Add(ref count, found.Length + OfEntry) > most)
        {
            lists.Clear();
            count = 0;
        }

        return lists.GetOrAdd(key, found);
    }
}
