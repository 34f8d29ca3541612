using System.Collections.Concurrent;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>What was read or worked out once and is kept, since the store never changes; when it is too much, all is forgotten, and what is very long is not kept at all.</summary>
/// <param name="most">How many numbers are kept.</param>
/// <param name="numbers">How many numbers a value has.</param>
internal sealed class Kept<TKey, TValue>(int most, Func<TValue, int> numbers)
    where TKey : notnull
{
    // What takes up more than this part of the room would drive out what others ask for.
    private const int LargestPart = 8;

    // What an entry takes beside its numbers, in numbers: a key that has none takes some memory too.
    private const int OfEntry = 16;

    private readonly ConcurrentDictionary<TKey, TValue> values = new();
    private int count;

    /// <summary>The value of a key, worked out if it is not known.</summary>
    public TValue Of<TFrom>(TKey key, TFrom from, Func<TKey, TFrom, TValue> read)
    {
        if (values.TryGetValue(key, out var known)) return known;
        var found = read(key, from);
        if (numbers(found) > most / LargestPart) return found;
        if (Interlocked.Add(ref count, numbers(found) + OfEntry) > most)
        {
            values.Clear();
            count = 0;
        }

        return values.GetOrAdd(key, found);
    }
}
