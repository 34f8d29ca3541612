using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Which records a query finds: those that contain all its terms, or any if these are few.</summary>
public sealed class Finding
{
    // With so many records that contain all terms nobody misses those that contain only some.
    private const int Enough = 200;

    /// <summary>Finds the records.</summary>
    /// <param name="index">Where they are looked up.</param>
    /// <param name="query">What they are to contain.</param>
    /// <param name="where">What else they must meet.</param>
    /// <param name="kinds">Of which kinds they are to be; null for any.</param>
    public Finding(SearchIndex index, ReadQuery query, Where where, KindNames? kinds)
    {
        Terms = [.. query.Terms.Select(term => new TermMatch(index, term))];
        var allowed = index.Keys(where);
        bool IsWanted(long key) => kinds?.Allows(index.Extents[key].Kind) != false;
        var any = Terms.SelectMany(term => term.Keys).Distinct().Where(key => allowed?.Contains(key) != false).ToList();
        var all = any.FindAll(key => Terms.All(term => term.Contains(key)));
        Matching = Terms.Count == 1 || all.Count(IsWanted) >= Enough ? Matching.AllTerms : Matching.AnyTerm;
        var found = Matching == Matching.AllTerms ? all : any;
        ByKind = found.CountBy(key => index.Extents[key].Kind).ToDictionary(pair => pair.Key, pair => (long)pair.Value);
        Keys = found.FindAll(IsWanted);
    }

    /// <summary>Where the terms stand.</summary>
    public IReadOnlyList<TermMatch> Terms { get; }

    /// <summary>Which records are found.</summary>
    public Matching Matching { get; }

    /// <summary>The keys of the records.</summary>
    public IReadOnlyList<long> Keys { get; }

    /// <summary>How many there are of each kind, whatever kinds were asked for.</summary>
    public IReadOnlyDictionary<string, long> ByKind { get; }
}
