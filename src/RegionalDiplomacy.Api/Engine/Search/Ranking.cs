using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Orders what a search finds: by how much of the query a record says and where, by whether the query names the record, by what kind of record it is, and by what the first hits are joined with.</summary>
public sealed class Ranking(SearchIndex index, Catalogue catalogue)
{
    // A query that is a name is about its bearer; a name within a longer one is only part of what is asked, in a question still less.
    private const double ForWholeName = 1.0;
    private const double ForName = 0.5;
    private const double ForNameInQuestion = 0.2;

    /// <summary>The best of the records found, in their order.</summary>
    public IEnumerable<(long Key, double Score)> Best(ReadQuery query, Finding found, int count)
    {
        var scores = Said(found);
        foreach (var (kind, range) in index.Extents.Kinds.Zip(index.Extents.OfKinds(found.Keys)))
        {
            var weight = Weight(query, catalogue.Named(kind));
            foreach (ref var score in scores.AsSpan(range)) score *= weight;
        }

        foreach (var (key, share) in Named(query))
            if (Array.BinarySearch(found.Keys, key) is >= 0 and var place) scores[place] += share;
        new Neighbourhood(index).Raise(found.Keys, scores);
        for (var place = 0; place < scores.Length; place++) scores[place] = Math.Round(scores[place], 4);
        return Search.Best.Of(scores, count).Select(place => (found.Keys[place], scores[place]));
    }

    // How much of the query each record says.
    private static double[] Said(Finding found)
    {
        var said = new double[found.Keys.Length];
        foreach (var term in found.Terms) term.AddTo(said, found.Keys);
        var asked = found.Terms.Sum(term => term.Rarity);
        foreach (ref var one in said.AsSpan()) one = ForAll(one / asked);
        return said;
    }

    // To a power above 1, so that a record that says something of every term comes before one that says the same one term over and over.
    private static double ForAll(double share) => share * Math.Sqrt(share);

    private static double Weight(ReadQuery query, Kind kind) => query.IsQuestion ? kind.AnswerWeight : kind.SearchWeight;

    private static Dictionary<long, double> Named(ReadQuery query)
    {
        var share = query.IsQuestion ? ForNameInQuestion : query.Terms.Count == 1 ? ForWholeName : ForName;
        var named = query.Terms.SelectMany(term => term.Names).GroupBy(name => name.Key)
            .ToDictionary(names => names.Key, names => share * ForAll((double)names.Count() / query.Terms.Count));
        foreach (var (record, part) in query.Begun) named[record.Key] = ForWholeName * part;
        return named;
    }
}
