using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Answers searches.</summary>
public sealed class Searcher(Catalogue catalogue, Store store)
{
    /// <summary>Finds records and tells those of one page, the best first.</summary>
    /// <param name="text">The query.</param>
    /// <param name="where">What the records must meet.</param>
    /// <param name="kinds">Of which kinds they are to be; null for any.</param>
    /// <param name="after">How many come before the page.</param>
    /// <param name="count">How many the page holds at most.</param>
    /// <param name="read">Takes each record.</param>
    public Found Find(string text, Where where, KindNames? kinds, int after, int count, HitReader read)
    {
        using var index = store.Search();
        var query = new QueryReader(index).Read(text);
        if (query.Terms.Count == 0) return new Found(0, new Dictionary<string, long>(), Told(Matching.AllTerms, query));
        var found = new Finding(index, query, where, kinds);
        var told = 0;
        foreach (var (key, score) in new Ranking(index, catalogue).Best(query, found, after + count).Skip(after))
        {
            var matched = Matched(index, found, key);
            index.Hit(key, json => read(json, score, matched));
            told++;
        }

        return new Found(told, found.ByKind, Told(found.Matching, query));
    }

    private static Matched Matched(SearchIndex index, Finding found, long key)
    {
        var field = found.Terms.Min(term => term.Field(key))!.Value;
        return new Matched { Field = field, Snippet = Snippet.Of(index.Text(key, field), [.. found.Terms.SelectMany(term => term.Places(key, field))], Snippet.Words(field)) };
    }

    private static Interpretation Told(Matching matching, ReadQuery query) => new()
    {
        Matching = matching,
        Terms = [.. query.Terms.Select(term => new InterpretedTerm { Written = term.Written, AlsoAs = [.. term.AlsoAs], Reading = term.Reading, Names = [.. term.Names.Select(name => name.Link)] })],
        PassedOver = query.PassedOver,
    };
}

/// <summary>Takes a record that was found.</summary>
/// <param name="json">The members of a JSON object that show it, which are there only for the time of the call.</param>
/// <param name="score">How well it fits.</param>
/// <param name="matched">Where the words stand.</param>
public delegate void HitReader(ReadOnlySpan<byte> json, double score, Matched matched);

/// <summary>What a search found, beside the records of the page.</summary>
/// <param name="Told">How many records the page has.</param>
/// <param name="ByKind">How many there are of each kind, whatever kinds were asked for.</param>
/// <param name="Interpretation">How the query was understood.</param>
public sealed record Found(int Told, IReadOnlyDictionary<string, long> ByKind, Interpretation Interpretation);
