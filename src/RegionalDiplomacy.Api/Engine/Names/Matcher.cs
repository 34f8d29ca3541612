using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>Finds the record that a name means, or says that none deserves it.</summary>
public sealed class Matcher(Catalogue catalogue, NameIndex index)
{
    /// <summary>The candidates for a name, the best first; at most one of them is a match.</summary>
    public IReadOnlyList<MatchCandidate> Match(MatchQuery query)
    {
        var forms = new NameForms(query.Query);
        if (forms.Sound.Length == 0) return [];
        var ranked = Scores(forms, query).Values.Concat(Bracketed(query))
            .GroupBy(pair => pair.Name.RecordKey, (_, names) => names.MaxBy(pair => pair.Score.Value))
            .OrderByDescending(pair => pair.Score.Value).ThenBy(pair => pair.Name.Id, StringComparer.Ordinal).ToList();
        var (matches, why) = Decide(forms, query, ranked);
        return [.. ranked.Where(pair => pair.Score.Value >= query.Threshold).Take(query.Limit).Select((pair, place) => new MatchCandidate
        {
            Id = pair.Name.Id,
            Kind = pair.Name.Kind,
            Label = pair.Name.Label,
            Score = pair.Score.Value,
            Match = matches && place == 0,
            Reasons = [.. pair.Score.Reasons, .. Kind(query, pair.Name), .. place == 0 ? why : []],
        })];
    }

    // The best name of each record.
    private Dictionary<long, (KnownName Name, NameScore Score)> Scores(NameForms forms, MatchQuery query)
    {
        var known = index.KnownWords(forms);
        return index.Candidates(forms, query.Kinds is not null)
            .Where(name => query.Kinds?.Contains(name.Kind) != false)
            .Select(name => (Name: name, Score: NameScorer.Score(forms, known, name, catalogue.Named(name.Kind), query.Kinds is not null)))
            .GroupBy(pair => pair.Name.RecordKey)
            .ToDictionary(names => names.Key, names => names.MaxBy(pair => pair.Score.Value));
    }

    private IEnumerable<(KnownName Name, NameScore Score)> Bracketed(MatchQuery query)
    {
        if (Readings.Halves(query.Query) is not var (outside, inside)) yield break;
        var (without, within) = (Scores(outside, query), Scores(inside, query));
        var areInitials = inside.Folded == outside.Initials;
        foreach (var (key, best) in without)
            if (Readings.Together(best.Score, within.TryGetValue(key, out var other) ? other.Score : null, areInitials) is { } score) yield return (best.Name, score);
    }

    private static IEnumerable<string> Kind(MatchQuery query, KnownName name) => query.Kinds is null ? [] : [$"of the kind {EnumWords.Spaced(name.Kind)}, as asked for"];

    private (bool Matches, IReadOnlyList<string> Why) Decide(NameForms forms, MatchQuery query, List<(KnownName Name, NameScore Score)> ranked)
    {
        if (ranked.Count == 0) return (false, []);
        var (best, next) = (ranked[0].Score, ranked.Count > 1 ? ranked[1] : default);
        if (best.Value < Math.Max(NameScorer.Bar, query.Threshold)) return (false, [$"no match: the score is below {Math.Max(NameScorer.Bar, query.Threshold):0.00}"]);
        if (!best.IsExact && index.Other(forms) is { } other) return (false, [$"no match: «{other.Name}» is {other.Note}, of which the report says nothing"]);
        if (next.Score is not null && best.Value - next.Score.Value < NameScorer.Lead && !(best.IsExact && !next.Score.IsExact)) return (false, [$"no match: «{next.Name.Label}» fits about as well ({next.Score.Value:0.000})"]);
        return (true, []);
    }
}
