using System.Runtime.InteropServices;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Lets what the first hits are joined with come forward: the records that they link to or that link to them, and those that rest on the same passages of the report.</summary>
public sealed class Neighbourhood(SearchIndex index)
{
    // What is joined with the very first hits belongs to the matter; further down hits are less sure.
    private const int FirstForLinks = 10;
    private const int FirstForPassages = 5;

    // Of the score of the best hit, for the records that are joined most.
    private const double ForLinks = 0.3;
    private const double ForPassages = 0.15;

    // A link says less of a record that has many, a passage of one that rests on many. Those of the hit itself count against it by their root, a little more than those of what it is joined with,
    // which may have many because it is the heart of the matter; and what many others link to is not for that reason about less, so only its own links count.
    private const double OfLinks = 0.4;
    private const double OfPassages = 0.7;

    /// <summary>Adds to the scores of the records found, whose keys are in their order.</summary>
    public void Raise(long[] keys, double[] scores)
    {
        if (scores.Length == 0) return;
        var first = Best.Of(scores, FirstForLinks).Select(place => (Key: keys[place], Score: scores[place])).ToList();
        var (linked, passages) = (Linked(first), Passages(first.Take(FirstForPassages)));
        Add(scores, Found(keys, linked), ForLinks * first[0].Score, linked.Values.DefaultIfEmpty(0).Max());
        Add(scores, Resting(keys, passages), ForPassages * first[0].Score, passages.Values.DefaultIfEmpty(0).Max());
    }

    private Dictionary<long, double> Linked(IEnumerable<(long Key, double Score)> first)
    {
        var joined = new Dictionary<long, double>();
        foreach (var (key, score) in first)
        {
            var neighbours = index.Neighbours(key);
            foreach (var neighbour in neighbours) Sum(joined, neighbour) += score / (Math.Sqrt(neighbours.Length) * Math.Pow(Math.Max(1, index.Extents[neighbour].Links), OfLinks));
        }

        return joined;
    }

    private Dictionary<long, double> Passages(IEnumerable<(long Key, double Score)> first)
    {
        var passages = new Dictionary<long, double>();
        foreach (var (key, score) in first)
        {
            var own = index.Passages(key);
            foreach (var passage in own) Sum(passages, passage) += score / Math.Pow(own.Length, OfPassages);
        }

        return passages;
    }

    // The places of records among those found.
    private static IEnumerable<(int Place, double Value)> Found(long[] keys, Dictionary<long, double> values) =>
        values.Select(pair => (Array.BinarySearch(keys, pair.Key), pair.Value)).Where(pair => pair.Item1 >= 0);

    // The places of the records found that rest on one of some passages, each with the most that one of these says of it.
    private IEnumerable<(int Place, double Value)> Resting(long[] keys, Dictionary<long, double> passages)
    {
        var joined = new Dictionary<int, double>();
        foreach (var (passage, value) in passages)
            foreach (var place in Sorted.Common(keys, index.Resting(passage))) joined[place] = Math.Max(value, joined.GetValueOrDefault(place));
        return joined.Select(pair => (pair.Key, pair.Value));
    }

    private static ref double Sum(Dictionary<long, double> sums, long key) => ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);

    private static void Add(double[] scores, IEnumerable<(int Place, double Value)> joined, double share, double most)
    {
        foreach (var (place, value) in joined) scores[place] += share * value / most;
    }
}
