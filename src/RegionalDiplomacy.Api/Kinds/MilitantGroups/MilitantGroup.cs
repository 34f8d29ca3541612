using System.Text.Json.Serialization;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.MilitantGroups;

/// <summary>An armed group that the report speaks of, other than the Taliban themselves and their Afghan opponents. What it is called and accused of is always somebody's statement.</summary>
public sealed record MilitantGroup : Record
{
    /// <summary>The part of Afghanistan where the report places the group.</summary>
    public required Theatre Theatre { get; init; }

    /// <summary>Who leads the group, or led it.</summary>
    public IReadOnlyList<Statement> Leadership { get; init; } = [];

    /// <summary>How the group came about, and who its members are.</summary>
    public IReadOnlyList<Statement> Origin { get; init; } = [];

    /// <summary>What the group is said to want.</summary>
    public IReadOnlyList<Statement> Aims { get; init; } = [];

    /// <summary>Where the group is said to be, to train and to act.</summary>
    public IReadOnlyList<Statement> Areas { get; init; } = [];

    /// <summary>The actors that the report names as threatened by the group or worried about it.</summary>
    public IReadOnlyList<Link> Threatens { get; init; } = [];

    /// <summary>How great a threat the group is said to be, and to whom.</summary>
    public IReadOnlyList<Statement> Threat { get; init; } = [];

    /// <summary>What the group is said to have done, or to have claimed.</summary>
    public IReadOnlyList<Statement> Attacks { get; init; } = [];

    /// <summary>How strong the group is said to be; each number with the one who gives it.</summary>
    public IReadOnlyList<Figure> Strength { get; init; } = [];

    /// <summary>Support, recruitment and propaganda.</summary>
    public IReadOnlyList<Statement> Support { get; init; } = [];

    /// <summary>How the group and the Taliban stand to each other.</summary>
    public IReadOnlyList<Statement> RelationToTaliban { get; init; } = [];

    /// <summary>What the Taliban do about the group.</summary>
    public IReadOnlyList<Handling> Handling { get; init; } = [];

    /// <summary>How the group is tied to other groups.</summary>
    public IReadOnlyList<GroupTie> Ties { get; init; } = [];

    /// <summary>Who accuses whom of backing, sheltering or belittling the group, and what else is disputed about it.</summary>
    public IReadOnlyList<Statement> Disputed { get; init; } = [];
}

/// <summary>A way in which the Taliban deal with a group.</summary>
public sealed record Handling : Statement
{
    /// <summary>The sort of measure.</summary>
    [JsonPropertyOrder(-60)]
    public required HandlingMeasure Measure { get; init; }
}

/// <summary>The ways in which the Taliban are said to deal with armed groups.</summary>
public enum HandlingMeasure
{
    /// <summary>Raids, killings and arrests.</summary>
    Crackdown,

    /// <summary>Moving fighters and their families away from the border.</summary>
    Relocation,

    /// <summary>Taking fighters into civilian life or into Taliban units.</summary>
    Integration,

    /// <summary>Splitting units and breaking the chain of command.</summary>
    Separation,

    /// <summary>Forbidding operations abroad.</summary>
    Prohibition,

    /// <summary>Treating members as refugees or guests.</summary>
    Refuge,

    /// <summary>Refusing to extradite, kill or capture.</summary>
    Refusal,

    /// <summary>Denying that the group is there.</summary>
    Denial,

    /// <summary>Brokering or urging talks.</summary>
    Negotiation,

    /// <summary>Curbing recruitment.</summary>
    Prevention,
}

/// <summary>A tie between two groups.</summary>
public sealed record GroupTie : Statement
{
    /// <summary>The other group.</summary>
    [JsonPropertyOrder(-60)]
    public required Link Group { get; init; }

    /// <summary>How the other group stands to this one.</summary>
    [JsonPropertyOrder(-59)]
    public required GroupRelation Relation { get; init; }
}

/// <summary>How another group stands to this one.</summary>
public enum GroupRelation
{
    /// <summary>The other group is the larger body that this one belongs to.</summary>
    ParentOrganisation,

    /// <summary>The other group is a branch of this one.</summary>
    Branch,

    /// <summary>Founders or members of this group came from the other.</summary>
    MembersCameFrom,

    /// <summary>Founders or members of the other group came from this one.</summary>
    MembersWentTo,

    /// <summary>The two are thought to be linked, or one to act for the other.</summary>
    SuspectedLink,

    /// <summary>The report prints the two names as one and the same group, or as alternatives.</summary>
    NamedTogether,
}

/// <summary>The parts of Afghanistan by which the report sorts armed groups.</summary>
public enum Theatre
{
    /// <summary>The north, near the Central Asian states.</summary>
    North,

    /// <summary>The east, near Pakistan.</summary>
    East,

    /// <summary>More than one part of the country.</summary>
    Several,

    /// <summary>Outside Afghanistan.</summary>
    Abroad,

    /// <summary>The report does not say where.</summary>
    NotStated,
}
