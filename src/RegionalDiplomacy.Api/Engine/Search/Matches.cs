using System.Numerics;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Records in the order of their keys, and how much each of their parts says of something.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Parts">As many strengths.</param>
public readonly record struct Matches(long[] Keys, Vector4[] Parts)
{
    /// <summary>No records.</summary>
    public static Matches None { get; } = new([], []);

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
            parts[count] = Vector4.Max(left <= right ? one.Parts[first] : default, right <= left ? other.Parts[second] : default);
            if (left <= right) first++;
            if (right <= left) second++;
        }

        Array.Resize(ref keys, count);
        Array.Resize(ref parts, count);
        return new Matches(keys, parts);
    }
}
