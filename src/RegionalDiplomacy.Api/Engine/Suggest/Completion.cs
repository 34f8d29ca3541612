namespace RegionalDiplomacy.Api.Engine.Suggest;

/// <summary>A name that completes what somebody types.</summary>
/// <param name="NameKey">The name's key.</param>
/// <param name="Kind">The kind of the record that bears it.</param>
/// <param name="Place">Its place in the order of completions, the smaller the better; what is left of it when the two marks are taken away is the record's rank among all.</param>
public readonly record struct Completion(long NameKey, string Kind, long Place)
{
    /// <summary>Marks names that are aliases: labels come before them.</summary>
    public const long Alias = 1L << 32;

    /// <summary>Marks names that go on from one of their later words: those that begin so come before them.</summary>
    public const long Inner = 1L << 33;

    /// <summary>The record's rank: how many records more or as many others link to.</summary>
    public long Rank => Place & (Alias - 1);

    /// <summary>The best completions, in their order, one for each record.</summary>
    public static IEnumerable<Completion> Best(IEnumerable<Completion> completions) => completions.OrderBy(one => one.Place).DistinctBy(one => one.Rank);
}
