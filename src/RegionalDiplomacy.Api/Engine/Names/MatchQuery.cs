namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>A name to be matched.</summary>
public sealed record MatchQuery
{
    /// <summary>The most names that one request can ask for.</summary>
    public const int MostQueries = 1000;

    /// <summary>The most characters that a name can have.</summary>
    public const int LongestName = 500;

    /// <summary>How many candidates are given when nothing is said.</summary>
    public const int DefaultLimit = 5;

    /// <summary>The most candidates for one name.</summary>
    public const int MostCandidates = 20;

    /// <summary>The least score of a candidate when nothing is said: what is below resembles the name only by chance.</summary>
    public const double DefaultThreshold = 0.2;

    /// <summary>The name, in any spelling, script or order of words.</summary>
    /// <example>ISIS-K</example>
    public required string Query { get; init; }

    /// <summary>The kinds of which the record is one, or null for any.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>How many candidates are wanted at most.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The least score of a candidate.</summary>
    public double Threshold { get; init; } = DefaultThreshold;
}
