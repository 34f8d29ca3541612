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
        var (allowed, extents) = (index.Keys(where), index.Extents);
        var any = Matches.Any([.. Terms.Select(term => term.Matches)]).Keys;
        if (allowed is not null) any = Array.FindAll(any, allowed.Contains);
        var all = Terms.Count == 1 ? any : Array.FindAll(any, key => Terms.All(term => term.Contains(key)));
        Matching = Terms.Count == 1 || Wanted(extents, all, kinds).Length >= Enough ? Matching.AllTerms : Matching.AnyTerm;
        var found = Matching == Matching.AllTerms ? all : any;
        ByKind = extents.Kinds.Zip(extents.OfKinds(found), (kind, range) => (kind, count: found.AsSpan(range).Length)).Where(pair => pair.count > 0).ToDictionary(pair => pair.kind, pair => (long)pair.count);
        Keys = Wanted(extents, found, kinds);
    }

    /// <summary>Where the terms stand.</summary>
    public IReadOnlyList<TermMatch> Terms { get; }

    /// <summary>Which records are found.</summary>
    public Matching Matching { get; }

    /// <summary>The keys of the records, in their order.</summary>
    public long[] Keys { get; }

    /// <summary>How many there are of each kind, whatever kinds were asked for.</summary>
    public IReadOnlyDictionary<string, long> ByKind { get; }

    private static long[] Wanted(Extents extents, long[] keys, KindNames? kinds) =>
        kinds is null ? keys : [.. extents.Kinds.Zip(extents.OfKinds(keys)).Where(pair => kinds.Allows(pair.First)).SelectMany(pair => keys[pair.Second])];
}
