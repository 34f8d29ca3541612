using System.Numerics;
using System.Runtime.InteropServices;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>How much each record says of a term: BM25F (Robertson, Zaragoza and Taylor 2004), but of the phrases that count as the term only the best one counts in each part of a record.</summary>
public sealed class TermMatch
{
    // A label is the record's name in few words; the summary is what it is about; an alias may be one of many, and a description; elsewhere a word may be said in passing.
    private static readonly Vector4 Weights = new(12, 4, 5, 1);

    // Half of what a text is longer than others is words, half is more to say.
    private const float OfLength = 0.5f;

    // A word once in a summary of common length is worth about half of what it can be worth.
    private const double Half = 4;

    private readonly List<(int Words, long[] Places)> found = [];
    private readonly Dictionary<long, Vector4> strengths = [];

    /// <summary>Looks a term up.</summary>
    public TermMatch(SearchIndex index, Term term)
    {
        foreach (var phrase in term.Phrases) Add(index, phrase);
        Rarity = strengths.Count == 0 ? 0 : Math.Log(1 + (double)index.Extents.Count / strengths.Count);
    }

    /// <summary>How much the term tells: the fewer records contain it, the more.</summary>
    public double Rarity { get; }

    /// <summary>The records that contain the term.</summary>
    public Dictionary<long, Vector4>.KeyCollection Keys => strengths.Keys;

    /// <summary>How much a record says of the term, from 0 to 1.</summary>
    public double this[long key]
    {
        get
        {
            if (!strengths.TryGetValue(key, out var parts)) return 0;
            double weight = Vector4.Dot(Weights, parts);
            return weight / (weight + Half);
        }
    }

    /// <summary>Whether a record contains the term.</summary>
    public bool Contains(long key) => strengths.ContainsKey(key);

    /// <summary>The first part of a record that contains the term; null if none does.</summary>
    public MatchedField? Field(long key) => strengths.TryGetValue(key, out var parts) ? Enum.GetValues<MatchedField>().First(field => parts[(int)field] > 0) : null;

    /// <summary>Where the phrases of the term stand in a part of a record: the number of the first word, and how many words there are.</summary>
    public IEnumerable<(int First, int Words)> Places(long key, MatchedField field)
    {
        var begin = Place.Of(key, (int)field);
        foreach (var (words, places) in found)
        {
            var next = Array.BinarySearch(places, begin);
            for (next = next < 0 ? ~next : next; next < places.Length && places[next] < begin + Place.Fields; next++) yield return ((int)(places[next] - begin), words);
        }
    }

    private void Add(SearchIndex index, Phrase phrase)
    {
        var places = index.Places(phrase.Text);
        if (places.Length == 0) return;
        found.Add((phrase.Text.Count(letter => letter == ' ') + 1, places));
        for (var next = 0; next < places.Length;)
        {
            var (key, counts) = (Place.Record(places[next]), Vector4.Zero);
            for (; next < places.Length && Place.Record(places[next]) == key; next++) counts[Place.Field(places[next])]++;
            var lengths = Vector4.One * (1 - OfLength) + OfLength * index.Extents[key].Words / index.Extents.Average;
            ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(strengths, key, out _);
            best = Vector4.Max(best, (float)phrase.Weight * counts / lengths);
        }
    }
}
