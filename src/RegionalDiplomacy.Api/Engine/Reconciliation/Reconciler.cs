using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Finds the records that queries can mean, and says which one is meant where there is no doubt.</summary>
public sealed class Reconciler : IDisposable
{
    // More than an alias is worth less than the same name as a label.
    private const double AboutAsWell = 0.05;

    private readonly Catalogue catalogue;
    private readonly Store store;
    private readonly NameIndex names;
    private readonly SearchIndex search;
    private readonly SuggestIndex hints;
    private readonly PropertyIndex properties;
    private readonly Matcher matcher;
    private readonly Comparison comparison;

    /// <summary>Prepares for as many queries as there are.</summary>
    public Reconciler(Catalogue catalogue, Store store)
    {
        (this.catalogue, this.store) = (catalogue, store);
        (names, search, hints, properties) = (store.Names(), store.Search(), store.Suggestions(), store.Properties());
        (matcher, comparison) = (new Matcher(catalogue, names), new Comparison(search));
    }

    /// <summary>What a query finds.</summary>
    public ReconciliationResult Find(ReconciliationQuery query)
    {
        var kinds = Kinds(query);
        var found = query.Query is { } name ? Named(name.Trim(), query, kinds) : new PropertySearch(catalogue, properties, comparison).Find(query.Properties, kinds);
        var told = hints.Records([.. found.Select(candidate => candidate.Id)]);
        var judged = Judge(found, query)
            .OrderByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.MatchesByName)
            .ThenByDescending(candidate => told[candidate.Id].Links).ThenBy(candidate => candidate.Id, StringComparer.Ordinal).ToList();
        var match = query.Query is null ? null : Meant(query.Query, judged);
        return new ReconciliationResult { Result = [.. judged.Take(query.Limit).Select(candidate => Tell(candidate, told[candidate.Id], query, candidate == match))] };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var index in new IDisposable[] { names, search, hints, properties }) index.Dispose();
    }

    private static List<string>? Kinds(ReconciliationQuery query) => query switch
    {
        { Types: null or { Count: 0 } } => null,
        { Strictness: TypeStrictness.All, Types.Count: > 1 } => [],
        _ => [.. query.Types],
    };

    private List<Candidate> Named(string name, ReconciliationQuery query, List<string>? kinds)
    {
        // No name of a record is as long.
        if (kinds is { Count: 0 } || name.Length > MatchQuery.LongestName) return [];
        var isLoose = kinds is not null && query.Strictness == TypeStrictness.Should;
        IEnumerable<Candidate> found = Matched(name, kinds).Select(candidate => candidate with { TypeFits = kinds is null ? null : true });
        if (isLoose) found = found.Concat(Matched(name, null).Where(candidate => !kinds!.Contains(candidate.Kind)).Select(candidate => candidate with { TypeFits = false, MatchesByName = false }));
        var known = store.KindOf(name);
        if (known is null || !catalogue.Named(known).IsNamed || kinds?.Contains(known) == false && !isLoose) return [.. found];
        var byId = new Candidate { Id = name, Kind = known, Name = 1, IsId = true, MatchesByName = true, TypeFits = kinds?.Contains(known) };
        return [byId, .. found.Where(candidate => candidate.Id != name).Select(candidate => candidate with { MatchesByName = false })];
    }

    private IEnumerable<Candidate> Matched(string name, IReadOnlyList<string>? kinds) =>
        matcher.Match(new MatchQuery { Query = name, Kinds = kinds, Limit = Limits.Candidates }).Select(candidate => new Candidate { Id = candidate.Id, Kind = candidate.Kind, Name = candidate.Score, MatchesByName = candidate.Match });

    private IEnumerable<Candidate> Judge(IReadOnlyList<Candidate> found, ReconciliationQuery query)
    {
        if (query.Properties.Count == 0) return found;
        var records = store.FindAll(catalogue, [.. found.Select(candidate => candidate.Id)]).ToDictionary(pair => pair.Key, pair => new RecordValues(pair.Value));
        return found.Select(candidate => candidate with { Properties = [.. query.Properties.Select(property => (property.Property, comparison.Agreement(records[candidate.Id], property)))] });
    }

    // The record that the name means, unless a property contradicts; or else, of those whose names fit about as well, the only one that properties support while they contradict all the others.
    private Candidate? Meant(string name, IReadOnlyList<Candidate> judged)
    {
        var byName = judged.FirstOrDefault(candidate => candidate.MatchesByName);
        if (byName is { IsContradicted: false }) return byName.TypeFits == false ? null : byName;
        if (byName is { IsId: true }) return null;
        var best = judged.Max(candidate => candidate.Name) ?? 0;
        var equals = judged.Where(candidate => candidate.TypeFits != false && candidate.Name >= Math.Max(NameScorer.Bar, best - AboutAsWell)).ToList();
        var left = equals.Where(candidate => !candidate.IsContradicted).ToList();
        return equals.Count > 1 && left is [{ IsSupported: true } only] && names.Other(new NameForms(name)) is null ? only : null;
    }

    private ReconciliationCandidate Tell(Candidate candidate, (string Label, string Hint, long Links) told, ReconciliationQuery query, bool isMeant) => new()
    {
        Id = candidate.Id,
        Name = told.Label,
        Description = told.Hint,
        Type = [ReconciliationType.Of(catalogue.Named(candidate.Kind))],
        Score = candidate.Score,
        Features = [.. candidate.Features(query.Query is not null, told.Links)],
        Match = isMeant,
    };
}
