namespace RegionalDiplomacy.Api.Engine;

/// <summary>Another name of a record.</summary>
public sealed record Alias
{
    /// <summary>The name as it is written.</summary>
    /// <example>Qosh Tepa</example>
    public required string Name { get; init; }

    /// <summary>What sort of name it is.</summary>
    public required AliasSort Sort { get; init; }

    /// <summary>Whether the report itself uses the name or the editors of this knowledge base added it.</summary>
    public required AliasOrigin Origin { get; init; }

    /// <summary>The language and script of the name as a BCP 47 tag, or null for a Latin-script name of no particular language.</summary>
    /// <example>fa</example>
    public string? Language { get; init; }
}

/// <summary>The sorts of alternative names.</summary>
public enum AliasSort
{
    /// <summary>Another spelling or transliteration of the same name.</summary>
    Spelling,

    /// <summary>A short form made of initials or parts.</summary>
    Abbreviation,

    /// <summary>The name in the language of those who bear it.</summary>
    NativeName,

    /// <summary>A name used in the past.</summary>
    FormerName,

    /// <summary>A longer, official or otherwise different name for the same thing.</summary>
    OtherName,

    /// <summary>A phrase that describes rather than names.</summary>
    Descriptive,
}

/// <summary>Who a name comes from.</summary>
public enum AliasOrigin
{
    /// <summary>The report prints the name.</summary>
    Report,

    /// <summary>The editors of this knowledge base added the name; it is not in the report.</summary>
    Editorial,
}
