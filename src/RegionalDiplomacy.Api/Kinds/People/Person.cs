using System.Text.Json.Serialization;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.People;

/// <summary>A person who holds an office, speaks, acts or is acted upon in the report.</summary>
public sealed record Person : Record
{
    /// <summary>In what capacity the person appears.</summary>
    public required PersonType Type { get; init; }

    /// <summary>The offices and positions that the report gives the person, with dates where it has them.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>The actors and groups that the person belongs to.</summary>
    public IReadOnlyList<Link> Affiliations { get; init; } = [];

    /// <summary>The actors for whom the person speaks in the report.</summary>
    public IReadOnlyList<Link> SpeaksFor { get; init; } = [];

    /// <summary>What the person says, or is said to have done.</summary>
    public IReadOnlyList<Statement> Remarks { get; init; } = [];
}

/// <summary>An office or position of a person.</summary>
public sealed record Office : Statement
{
    /// <summary>The name of the office.</summary>
    /// <example>Acting foreign minister</example>
    [JsonPropertyOrder(-60)]
    public required string Title { get; init; }

    /// <summary>The body in which the office is held, or null where the report names none.</summary>
    [JsonPropertyOrder(-59)]
    public Link? Body { get; init; }
}

/// <summary>The capacities in which people appear.</summary>
public enum PersonType
{
    /// <summary>Holds or held an office in a government, army or authority.</summary>
    OfficeHolder,

    /// <summary>A politician without such an office in the report.</summary>
    Politician,

    /// <summary>Leads or led an armed group.</summary>
    GroupLeader,

    /// <summary>Leads or led opposition to those who rule in Kabul.</summary>
    OppositionLeader,

    /// <summary>Works for the United Nations or another international organisation.</summary>
    InternationalOfficial,

    /// <summary>A researcher, analyst or journalist whose own words the report uses.</summary>
    Analyst,
}
