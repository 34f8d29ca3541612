namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>A record that a name may mean.</summary>
public sealed record MatchCandidate
{
    /// <summary>The record's id.</summary>
    /// <example>islamic-state-khorasan-province</example>
    public required string Id { get; init; }

    /// <summary>The record's kind.</summary>
    /// <example>militantGroup</example>
    public required string Kind { get; init; }

    /// <summary>The record's label.</summary>
    /// <example>Islamic State Khorasan Province (IS-KP)</example>
    public required string Label { get; init; }

    /// <summary>How well the name fits, from 0 to 1. Only a label that is the same to the letter has 1.</summary>
    /// <example>0.99</example>
    public required double Score { get; init; }

    /// <summary>Whether this is the record that the name means: true for at most one candidate, and for none where nothing fits well enough or two fit about as well.</summary>
    /// <example>true</example>
    public required bool Match { get; init; }

    /// <summary>In words and numbers, why the record is a candidate and what keeps it from being more.</summary>
    /// <example>["fits «ISIS-K», an abbreviation (editorial)", "the same letters"]</example>
    public required IReadOnlyList<string> Reasons { get; init; }
}
