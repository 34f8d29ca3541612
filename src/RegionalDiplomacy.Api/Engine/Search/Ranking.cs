using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Orders what a search finds: by how much of the query a record says and where, by whether the query names the record, by what kind of record it is, and by what the first hits are joined with.</summary>
public sealed class Ranking(SearchIndex index, Catalogue catalogue)
{
    // Above 1, so that a record that says something of every term comes before one that says the same one term over and over.
    private const double ForAll = 1.5;

    // A query that is a name is about its bearer; a name within a longer one is only part of what is asked, in a question still less.
    private const double ForWholeName = 1.0;
    private const double ForName = 0.5;
    private const double ForNameInQuestion = 0.2;

    /// <summary>The records found, the best first.</summary>
    public IReadOnlyList<(long Key, double Score)> Order(ReadQuery query, Finding found)
    {
        var named = Named(query);
        var asked = found.Terms.Sum(term => term.Rarity);
        var scores = found.Keys.ToDictionary(key => key, key => Weight(query, key) * Math.Pow(found.Terms.Sum(term => term.Rarity * term[key]) / asked, ForAll) + named.GetValueOrDefault(key));
        new Neighbourhood(index).Raise(scores);
        return [.. scores.Select(pair => (pair.Key, Score: Math.Round(pair.Value, 4))).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Key)];
    }

    private double Weight(ReadQuery query, long key)
    {
        var kind = catalogue.Named(index.Extents[key].Kind);
        return query.IsQuestion ? kind.AnswerWeight : kind.SearchWeight;
    }

    private static Dictionary<long, double> Named(ReadQuery query)
    {
        var share = query.IsQuestion ? ForNameInQuestion : query.Terms.Count == 1 ? ForWholeName : ForName;
        var named = query.Terms.SelectMany(term => term.Names).GroupBy(name => name.Key)
            .ToDictionary(names => names.Key, names => share * Math.Pow((double)names.Count() / query.Terms.Count, 1.5));
        foreach (var (record, part) in query.Begun) named[record.Key] = ForWholeName * part;
        return named;
    }
}
