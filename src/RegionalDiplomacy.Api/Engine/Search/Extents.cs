using System.Numerics;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>How much there is of a record.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Words">How many words its label, aliases, summary and other texts have.</param>
/// <param name="Links">How many records it links to.</param>
public readonly record struct Extent(string Kind, Vector4 Words, int Links);

/// <summary>How much there is of all records.</summary>
public sealed class Extents(IReadOnlyDictionary<long, Extent> records)
{
    /// <summary>How many records there are.</summary>
    public int Count => records.Count;

    /// <summary>The average length of each part, over the records that have any.</summary>
    public Vector4 Average { get; } = new(Mean(records, 0), Mean(records, 1), Mean(records, 2), Mean(records, 3));

    /// <summary>The extent of a record.</summary>
    public Extent this[long key] => records[key];

    private static float Mean(IReadOnlyDictionary<long, Extent> records, int part) =>
        records.Values.Select(record => record.Words[part]).Where(words => words > 0).DefaultIfEmpty(1).Average();
}
