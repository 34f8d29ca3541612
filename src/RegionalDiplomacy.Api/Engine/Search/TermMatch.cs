using System.Numerics;
using System.Runtime.InteropServices;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>How much each record says of a term: BM25F (Robertson, Zaragoza and Taylor 2004), but of the phrases that count as the term only the best one counts in each part of a record.</summary>
public sealed class TermMatch
{
    // A label is the record's name in few words; the summary is what it is about; an alias may be one of many, and a description; elsewhere a word may be said in passing.
    private static readonly Vector4 Weights = new(12, 4, 5, 1);

    // A word once in a summary of common length is worth about half of what it can be worth.
    private const double Half = 4;

    private readonly List<(int Words, long[] Places)> found = [];
    private readonly Matches matches;

    /// <summary>Looks a term up.</summary>
    public TermMatch(SearchIndex index, Term term)
    {
        // Many phrases differ only in the endings of their words, and stand in the same places.
        var phrases = term.Phrases.GroupBy(phrase => index.Stems(phrase.Text), (stems, same) => (stems, weight: (float)same.Max(phrase => phrase.Weight)));
        var some = new List<Matches>();
        foreach (var (stems, weight) in phrases)
        {
            var places = index.Places(stems);
            if (places.Length == 0) continue;
            found.Add((stems.AsSpan().Count(' ') + 1, places));
            some.Add(index.Matches(stems) with { Weight = weight });
        }

        matches = Matches.Any(CollectionsMarshal.AsSpan(some));
        Rarity = Keys.Length == 0 ? 0 : Math.Log(1 + (double)index.Extents.Count / Keys.Length);
    }

    /// <summary>How much the term tells: the fewer records contain it, the more.</summary>
    public double Rarity { get; }

    /// <summary>The records that contain the term, in the order of their keys.</summary>
    public long[] Keys => matches.Keys;

    /// <summary>The same with what their parts say.</summary>
    public Matches Matches => matches;

    /// <summary>Whether a record contains the term.</summary>
    public bool Contains(long key) => Array.BinarySearch(Keys, key) >= 0;

    /// <summary>Adds to sums what some records, in the order of their keys, say of the term: from 0 to its rarity.</summary>
    public void AddTo(double[] sums, long[] keys)
    {
        for (int sum = 0, place = 0; sum < sums.Length; sum++)
        {
            while (place < Keys.Length && Keys[place] < keys[sum]) place++;
            if (place == Keys.Length || Keys[place] != keys[sum]) continue;
            double weight = Vector4.Dot(Weights, matches.Strength(place));
            sums[sum] += Rarity * weight / (weight + Half);
        }
    }

    /// <summary>The first part of a record that contains the term; null if none does.</summary>
    public MatchedField? Field(long key)
    {
        var place = Array.BinarySearch(Keys, key);
        if (place < 0) return null;
        for (var field = 0; ; field++)
            if (matches.Parts[place][field] > 0) return (MatchedField)field;
    }

    /// <summary>Where the phrases of the term stand in a part of a record: the number of the first word, and how many words there are.</summary>
    public IEnumerable<(int First, int Words)> Places(long key, MatchedField field)
    {
        var begin = Place.Of(key, (int)field);
        foreach (var (words, places) in found)
        {
            for (var next = Sorted.AtOrAfter(places, begin); next < places.Length && places[next] < begin + Place.Fields; next++) yield return ((int)(places[next] - begin), words);
        }
    }
}
