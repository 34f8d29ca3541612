using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Kinds.Vocabulary;

/// <summary>A statement that gives a number.</summary>
public sealed record Figure : Statement
{
    /// <summary>What is measured.</summary>
    /// <example>Length of the canal</example>
    [JsonPropertyOrder(-60)]
    public required string Measure { get; init; }

    /// <summary>The number, its unit and how exact it is.</summary>
    [JsonPropertyOrder(-59)]
    public required Quantity Quantity { get; init; }
}

/// <summary>A number or a range of numbers with its unit.</summary>
public sealed record Quantity
{
    /// <summary>The number, or the lower end of a range. Null where the report gives a magnitude in words only, such as «hundreds».</summary>
    /// <example>285</example>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range, or null for a single number.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The unit in words or as its usual sign.</summary>
    /// <example>km</example>
    public required string Unit { get; init; }

    /// <summary>How exact the report makes the number.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The magnitude in words, where the report gives no digits.</summary>
    /// <example>billions</example>
    public string? InWords { get; init; }
}

/// <summary>How exact a number is.</summary>
public enum Qualifier
{
    /// <summary>The number is given without reservation.</summary>
    Exactly,

    /// <summary>The number is approximate.</summary>
    About,

    /// <summary>The number is a lower bound.</summary>
    AtLeast,

    /// <summary>The number is an upper bound.</summary>
    AtMost,

    /// <summary>The number is the most that is claimed or reached.</summary>
    UpTo,

    /// <summary>The true number lies a little below.</summary>
    Nearly,
}
