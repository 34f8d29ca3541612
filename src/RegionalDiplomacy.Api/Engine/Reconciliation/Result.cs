namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>What one query found.</summary>
public sealed record ReconciliationResult
{
    /// <summary>The candidates, the best first.</summary>
    public required IReadOnlyList<ReconciliationCandidate> Result { get; init; }
}

/// <summary>A record that a query can mean.</summary>
public sealed record ReconciliationCandidate
{
    /// <summary>The record's id.</summary>
    /// <example>islamic-state-khorasan-province</example>
    public required string Id { get; init; }

    /// <summary>The record's label.</summary>
    /// <example>Islamic State-Khorasan Province</example>
    public required string Name { get; init; }

    /// <summary>What tells the record from its namesakes: its kind in words, its type if it has one, and the first sentence of its summary.</summary>
    /// <example>militant group: The Islamic State's local branch, and the security threat that neighbouring governments bring up most.</example>
    public required string Description { get; init; }

    /// <summary>The record's types: its kind.</summary>
    public required IReadOnlyList<ReconciliationType> Type { get; init; }

    /// <summary>How well the record fits, from 0 to 100.</summary>
    /// <example>95</example>
    public required double Score { get; init; }

    /// <summary>The signs by which the record was judged.</summary>
    public required IReadOnlyList<MatchingFeature> Features { get; init; }

    /// <summary>Whether this is the record that is meant: true for at most one candidate of a query.</summary>
    /// <example>true</example>
    public required bool Match { get; init; }
}
