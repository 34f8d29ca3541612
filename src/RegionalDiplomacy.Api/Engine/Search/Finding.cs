using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Which records a query finds: those that contain all its terms, or any if these are few.</summary>
public sealed class Finding
{
    // With so many records that contain all terms nobody misses those that contain only some.
    private const int Enough = 200;

    private const string KindParameter = "kind";

    /// <summary>Finds the records.</summary>
    public Finding(SearchIndex index, ReadQuery query, Where where)
    {
        Terms = [.. query.Terms.Select(term => new TermMatch(index, term))];
        var (allowed, kinds) = (index.Keys(where, KindParameter), index.Kinds(where, KindParameter));
        var any = Terms.SelectMany(term => term.Keys).Distinct().Where(key => allowed?.Contains(key) != false).ToList();
        var all = any.FindAll(key => Terms.All(term => term.Contains(key)));
        Matching = Terms.Count == 1 || all.Count(key => kinds.Contains(index.Extents[key].Kind)) >= Enough ? Matching.AllTerms : Matching.AnyTerm;
        var found = Matching == Matching.AllTerms ? all : any;
        ByKind = found.CountBy(key => index.Extents[key].Kind).ToDictionary(pair => pair.Key, pair => (long)pair.Value);
        Keys = found.FindAll(key => kinds.Contains(index.Extents[key].Kind));
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
