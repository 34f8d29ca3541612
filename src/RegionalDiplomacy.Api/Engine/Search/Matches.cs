using System.Numerics;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Records in the order of their keys, and how much each of their parts says of something.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Parts">As many strengths.</param>
/// <param name="Weight">What each strength counts.</param>
public readonly record struct Matches(long[] Keys, Vector4[] Parts, float Weight = 1)
{
    // Half of what a text is longer than others is words, half is more to say.
    private const float OfLength = 0.5f;

    /// <summary>No records.</summary>
    public static Matches None { get; } = new([], []);

    /// <summary>How many numbers these are.</summary>
    public int Numbers => Keys.Length * 3;

    /// <summary>How much the parts of a record say.</summary>
    public Vector4 Strength(int place) => Weight * Parts[place];

    /// <summary>What records say that have something at some places, which are in order: how often, for the length of their texts.</summary>
    public static Matches Of(long[] places, Extents extents)
    {
        if (places.Length == 0) return None;
        var records = Place.Records(places);
        var (keys, parts, count, average) = (GC.AllocateUninitializedArray<long>(records), GC.AllocateUninitializedArray<Vector4>(records), 0, extents.Average);
        for (var next = 0; next < places.Length; count++)
        {
            var (key, counts) = (Place.Record(places[next]), Vector4.Zero);
            for (; next < places.Length && Place.Record(places[next]) == key; next++) counts[Place.Field(places[next])]++;
            (keys[count], parts[count]) = (key, counts / (Vector4.One * (1 - OfLength) + OfLength * extents[key].Words / average));
        }

        return new Matches(keys, parts);
    }

    /// <summary>The records of any of some, each part with the most that one of them says.</summary>
    public static Matches Any(ReadOnlySpan<Matches> some) => some.Length switch
    {
        0 => None,
        1 => some[0],
        // By halves, so that none is copied more often than there are halvings.
        _ => Either(Any(some[..(some.Length / 2)]), Any(some[(some.Length / 2)..])),
    };

    private static Matches Either(Matches one, Matches other)
    {
        if (one.Keys.Length == 0) return other;
        if (other.Keys.Length == 0) return one;
        var (keys, parts) = (new long[one.Keys.Length + other.Keys.Length], new Vector4[one.Keys.Length + other.Keys.Length]);
        int first = 0, second = 0, count = 0;
        for (; first < one.Keys.Length || second < other.Keys.Length; count++)
        {
            var (left, right) = (first < one.Keys.Length ? one.Keys[first] : long.MaxValue, second < other.Keys.Length ? other.Keys[second] : long.MaxValue);
            keys[count] = Math.Min(left, right);
            parts[count] = Vector4.Max(left <= right ? one.Strength(first) : default, right <= left ? other.Strength(second) : default);
            if (left <= right) first++;
            if (right <= left) second++;
        }

        Array.Resize(ref keys, count);
        Array.Resize(ref parts, count);
        return new Matches(keys, parts);
    }
}
