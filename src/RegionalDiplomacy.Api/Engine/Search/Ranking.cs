using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Orders what a search finds: by how much of the query a record covers and where, by the weight of the words (BM25), by whether the query names the record, and by what kind of record it is.</summary>
public sealed class Ranking
{
    // So many are ordered by all signs; those after them, by the weight of the words alone.
    private const int Window = 1000;

    // With so many records that contain all terms nobody misses those that contain only some.
    private const int Enough = 60;

    // The numbers below were found by trying on two thirds of a set of graded searches, the rest of which confirms them.
    private const double ForWeight = 0.5;
    private const double ForCoverage = 2.5;
    private const double ForAllTerms = 0.1;
    private const double ForWholeName = 1.0;
    private const double ForName = 0.5;
    private const double ForNameInQuestion = 0.2;

    // A term in the label counts whole; an alias may be a description; in the summary it is what the record is about; elsewhere it may be said in passing.
    private const double InAliases = 0.9;
    private const double InSummary = 0.8;
    private const double InStatements = 0.35;

    private readonly SearchIndex index;
    private readonly Catalogue catalogue;
    private readonly ReadQuery query;
    private readonly Where where;

    /// <summary>Prepares a search.</summary>
    public Ranking(SearchIndex index, Catalogue catalogue, ReadQuery query, Where where)
    {
        (this.index, this.catalogue, this.query, this.where) = (index, catalogue, query, where);
        var all = string.Join(" AND ", query.Terms.Select(term => term.Expression));
        Any = string.Join(" OR ", query.Terms.Select(term => term.Expression));
        Matching = query.Terms.Count == 1 || index.CountUpTo(all, where, Enough) == Enough ? Matching.AllTerms : Matching.AnyTerm;
        Expression = Matching == Matching.AllTerms ? all : Any;
    }

    /// <summary>Which records are found.</summary>
    public Matching Matching { get; }

    /// <summary>What finds them, as FTS5 reads it.</summary>
    public string Expression { get; }

    /// <summary>What finds any of the terms.</summary>
    public string Any { get; }

    /// <summary>Some of the records found, in order.</summary>
    public IReadOnlyList<(long Key, double Score)> Take(int after, int count)
    {
        if (after >= Window) return [.. index.Ranked(Expression, where, count, after).Select(row => (row.Key, Math.Round(row.Weight, 4)))];
        var rows = index.Ranked(Expression, where, Window);
        var page = Ordered(rows).Skip(after).Take(count).ToList();
        return rows.Count < Window || page.Count == count ? page : [.. page, .. Take(Window, count - page.Count)];
    }

    private IEnumerable<(long Key, double Score)> Ordered(IReadOnlyList<(long Key, string Kind, double Weight)> rows)
    {
        if (rows.Count == 0) return [];
        var heaviest = rows[0].Weight;
        var coverage = Coverage(rows.Select(row => row.Key).ToHashSet());
        var named = Named();
        return rows.Select(row =>
        {
            var (covered, hasAll) = coverage[row.Key];
            var kind = catalogue.Named(row.Kind);
            var words = ForWeight * row.Weight / heaviest + ForCoverage * covered * covered + (hasAll ? ForAllTerms : 0);
            return (row.Key, Score: Math.Round((query.IsQuestion ? kind.AnswerWeight : kind.SearchWeight) * words + named.GetValueOrDefault(row.Key), 4));
        }).OrderByDescending(row => row.Score).ThenBy(row => row.Key);
    }

    // The part of the query that each record covers, rarer terms counting more, and whether it has every term.
    private Dictionary<long, (double Covered, bool HasAll)> Coverage(HashSet<long> keys)
    {
        var (covered, terms, sum) = (keys.ToDictionary(key => key, _ => 0.0), keys.ToDictionary(key => key, _ => 0), 0.0);
        foreach (var term in query.Terms)
        {
            var found = index.Places(term.Expression, keys);
            if (found.Total == 0) continue;
            var rarity = Math.Log(1 + (double)index.Records / found.Total);
            sum += rarity;
            foreach (var (key, field) in found.Fields)
            {
                covered[key] += rarity * (field switch { MatchedField.Label => 1, MatchedField.Aliases => InAliases, MatchedField.Summary => InSummary, _ => InStatements });
                terms[key]++;
            }
        }

        return keys.ToDictionary(key => key, key => (sum == 0 ? 0 : covered[key] / sum, terms[key] == query.Terms.Count));
    }

    // A query that is a name, or its beginning, is about its bearer; a name within a longer one is only part of what is asked.
    private Dictionary<long, double> Named()
    {
        var share = query.IsQuestion ? ForNameInQuestion : query.Terms.Count == 1 ? ForWholeName : ForName;
        var named = query.Terms.SelectMany(term => term.Names).GroupBy(name => name.Key)
            .ToDictionary(names => names.Key, names => share * Math.Pow((double)names.Count() / query.Terms.Count, 1.5));
        foreach (var (key, part) in query.Begun) named[key] = ForWholeName * part;
        return named;
    }
}
