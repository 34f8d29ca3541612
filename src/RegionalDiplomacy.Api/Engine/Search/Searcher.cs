using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Answers searches.</summary>
public sealed class Searcher(Catalogue catalogue, Store store)
{
    /// <summary>What was found, from a place on.</summary>
    public FoundRecords Find(string text, Where where, KindNames? kinds, int after, int count)
    {
        using var index = store.Search();
        var query = new QueryReader(index).Read(text);
        if (query.Terms.Count == 0) return new FoundRecords([], new Dictionary<string, long>(), Told(Matching.AllTerms, query));
        var found = new Finding(index, query, where, kinds);
        var page = new Ranking(index, catalogue).Best(query, found, after + count).Skip(after).ToList();
        return new FoundRecords([.. page.Select(row => new FoundRecord(index.Hit(row.Key), row.Score, Matched(index, found, row.Key)))], found.ByKind, Told(found.Matching, query));
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

/// <summary>What a search found.</summary>
/// <param name="Page">The records of one page, the best first.</param>
/// <param name="ByKind">How many there are of each kind, whatever kinds were asked for.</param>
/// <param name="Interpretation">How the query was understood.</param>
public sealed record FoundRecords(IReadOnlyList<FoundRecord> Page, IReadOnlyDictionary<string, long> ByKind, Interpretation Interpretation);

/// <summary>A record that was found.</summary>
/// <param name="Json">The members of a JSON object that show it.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Matched">Where the words stand.</param>
public sealed record FoundRecord(byte[] Json, double Score, Matched Matched);
