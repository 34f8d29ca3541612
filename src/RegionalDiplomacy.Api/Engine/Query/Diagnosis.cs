namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Why nothing was found, as far as one parameter goes.</summary>
public sealed record Diagnosis
{
    /// <summary>The parameter.</summary>
    /// <example>partner</example>
    public required string Parameter { get; init; }

    /// <summary>How many records the query would find without it.</summary>
    /// <example>5</example>
    public required long TotalWithout { get; init; }

    /// <summary>Values of the parameter that would find something, the most frequent first; at most five, and none where they cannot be listed.</summary>
    public required IReadOnlyList<FacetValue> WouldFind { get; init; }
}
