namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Records whose names complete what is typed.</summary>
/// <param name="Result">The records, the best first.</param>
public sealed record EntitySuggestions(IReadOnlyList<EntitySuggestion> Result);

/// <summary>A record whose name completes what is typed.</summary>
public sealed record EntitySuggestion
{
    /// <summary>The record's id.</summary>
    /// <example>qush-tepa-canal</example>
    public required string Id { get; init; }

    /// <summary>The record's label; where an alias completes what is typed, that alias follows in brackets.</summary>
    /// <example>Qush Tepa Canal (Qosh Tepa)</example>
    public required string Name { get; init; }

    /// <summary>What tells the record from its namesakes.</summary>
    /// <example>project, canal: A canal across northern Afghanistan that takes water out of the Amu Darya.</example>
    public required string Description { get; init; }

    /// <summary>The record's types: its kind.</summary>
    public required IReadOnlyList<ReconciliationType> Notable { get; init; }
}

/// <summary>Properties whose names complete what is typed.</summary>
/// <param name="Result">The properties.</param>
public sealed record PropertySuggestions(IReadOnlyList<ReconciliationProperty> Result);

/// <summary>Types whose names complete what is typed.</summary>
/// <param name="Result">The types.</param>
public sealed record TypeSuggestions(IReadOnlyList<ReconciliationType> Result);

/// <summary>Completes the names of types and properties.</summary>
public static class Completing
{
    /// <summary>Some of the items whose id or name begins with what is typed, or of which a word does; those that begin so come first.</summary>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> items, string? prefix, int after, Func<T, (string Id, string Name)> told)
    {
        var typed = Names.Folding.Fold(prefix ?? "");
        return [.. items
            .Select(item => (item, place: Place(typed, told(item))))
            .Where(pair => pair.place >= 0)
            .OrderBy(pair => pair.place)
            .Select(pair => pair.item).Skip(after).Take(Limits.Suggestions)];
    }

    // 0 where the whole begins so, 1 where a later word does, -1 where nothing does.
    private static int Place(string typed, (string Id, string Name) told)
    {
        var name = Names.Folding.Fold(told.Name);
        if (name.StartsWith(typed, StringComparison.Ordinal) || Names.Folding.Fold(told.Id).StartsWith(typed, StringComparison.Ordinal)) return 0;
        return $" {name}".Contains($" {typed}", StringComparison.Ordinal) ? 1 : -1;
    }
}
