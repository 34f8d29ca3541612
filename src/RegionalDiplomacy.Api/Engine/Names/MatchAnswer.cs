namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>What names mean.</summary>
public sealed record MatchAnswer
{
    /// <summary>The result for each name, under the key that the request gave it.</summary>
    public required IReadOnlyDictionary<string, MatchResult> Results { get; init; }

    /// <summary>The version of the dataset that was asked.</summary>
    /// <example>0f4a6b1c2d3e4f50</example>
    public required string DatasetVersion { get; init; }
}

/// <summary>What one name means.</summary>
public sealed record MatchResult
{
    /// <summary>The records that the name may mean, the best first; at most one of them is a match.</summary>
    public required IReadOnlyList<MatchCandidate> Candidates { get; init; }
}
