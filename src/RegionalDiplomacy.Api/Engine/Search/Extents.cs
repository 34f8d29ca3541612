using System.Numerics;
using System.Runtime.InteropServices;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>How much there is of a record.</summary>
/// <param name="Words">How many words its label, aliases, summary and other texts have.</param>
/// <param name="Links">How many records it links to.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly record struct Extent(Vector4 Words, int Links);

/// <summary>How much there is of all records, and of which kind they are.</summary>
public sealed class Extents
{
    private readonly Extent[] records;
    private readonly long[] firsts;

    /// <summary>Takes the extents.</summary>
    /// <param name="records">Those of the records with the keys 1, 2 and so on.</param>
    /// <param name="kinds">The kinds in the order of their records' keys, each with the first.</param>
    public Extents(Extent[] records, IReadOnlyList<(long First, string Kind)> kinds)
    {
        this.records = records;
        firsts = [.. kinds.Select(kind => kind.First)];
        Kinds = [.. kinds.Select(kind => kind.Kind)];
        Average = new Vector4(Mean(0), Mean(1), Mean(2), Mean(3));
    }

    /// <summary>How many records there are.</summary>
    public int Count => records.Length;

    /// <summary>The average length of each part, over the records that have any.</summary>
    public Vector4 Average { get; }

    /// <summary>The names of the kinds.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>The extent of a record.</summary>
    public Extent this[long key] => records[key - 1];

    /// <summary>Where the records of each kind lie among the keys of some, which are in order: those of a kind follow each other.</summary>
    public Range[] OfKinds(long[] keys)
    {
        var begins = Array.ConvertAll(firsts, first => Sorted.AtOrAfter(keys, first));
        return [.. begins.Select((begin, kind) => begin..(kind + 1 < begins.Length ? begins[kind + 1] : keys.Length))];
    }

    private float Mean(int part)
    {
        var (words, texts) = (0.0, 0);
        foreach (var record in records)
        {
            words += record.Words[part];
            if (record.Words[part] > 0) texts++;
        }

        return texts == 0 ? 1 : (float)(words / texts);
    }
}
