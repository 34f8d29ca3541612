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

    // A link says less of a record that has many, a passage of one that rests on many. Those of the hit itself count against it a little more than those of what it is joined with,
    // which may have many because it is the heart of the matter; and what many others link to is not for that reason about less, so only its own links count.
    private const double OfNeighbours = 0.5;
    private const double OfLinks = 0.4;
    private const double OfPassages = 0.7;

    /// <summary>Adds to the scores of the records found.</summary>
    public void Raise(Dictionary<long, double> scores)
    {
        if (scores.Count == 0) return;
        var first = scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(FirstForLinks).ToList();
        var best = first[0].Value;
        Add(scores, Linked(first), ForLinks * best);
        Add(scores, Sharing(first.Take(FirstForPassages)), ForPassages * best);
    }

    private Dictionary<long, double> Linked(IEnumerable<KeyValuePair<long, double>> first)
    {
        var joined = new Dictionary<long, double>();
        foreach (var (key, score) in first)
        {
            var neighbours = index.Neighbours(key);
            foreach (var neighbour in neighbours) Sum(joined, neighbour) += score / (Math.Pow(neighbours.Length, OfNeighbours) * Math.Pow(Math.Max(1, index.Extents[neighbour].Links), OfLinks));
        }

        return joined;
    }

    private Dictionary<long, double> Sharing(IEnumerable<KeyValuePair<long, double>> first)
    {
        var (passages, joined) = (new Dictionary<long, double>(), new Dictionary<long, double>());
        foreach (var (key, score) in first)
        {
            var own = index.Passages(key);
            foreach (var passage in own) Sum(passages, passage) += score / Math.Pow(own.Length, OfPassages);
        }

        foreach (var (passage, value) in passages)
            foreach (var record in index.Resting(passage)) joined[record] = Math.Max(value, joined.GetValueOrDefault(record));
        return joined;
    }

    private static ref double Sum(Dictionary<long, double> sums, long key) => ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);

    private static void Add(Dictionary<long, double> scores, Dictionary<long, double> joined, double share)
    {
        var most = joined.Values.DefaultIfEmpty(0).Max();
        foreach (var (key, value) in joined)
            if (scores.ContainsKey(key)) scores[key] += share * value / most;
    }
}
