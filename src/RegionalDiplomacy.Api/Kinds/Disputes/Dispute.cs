using System.Text.Json.Serialization;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Disputes;

/// <summary>A matter over which the report shows two or more sides at odds.</summary>
public sealed record Dispute : Record
{
    /// <summary>What the dispute is about.</summary>
    public required IReadOnlyList<DisputeSubject> Subjects { get; init; }

    /// <summary>Where the dispute stood when the report went to print.</summary>
    public required DisputeStatus Status { get; init; }

    /// <summary>The sides, two or more.</summary>
    public required IReadOnlyList<Link> Parties { get; init; }

    /// <summary>What is at stake.</summary>
    public IReadOnlyList<Statement> Stakes { get; init; } = [];

    /// <summary>What each side holds.</summary>
    public IReadOnlyList<PartyPosition> Positions { get; init; } = [];

    /// <summary>Treaties, rules and promises that bear on the dispute.</summary>
    public IReadOnlyList<Statement> GoverningAgreements { get; init; } = [];

    /// <summary>The projects that the dispute turns on or that it holds up.</summary>
    public IReadOnlyList<Link> Projects { get; init; } = [];

    /// <summary>The rivers, borders, crossings and other places that the dispute is about.</summary>
    public IReadOnlyList<Link> Places { get; init; } = [];

    /// <summary>The armed groups that the dispute turns on.</summary>
    public IReadOnlyList<Link> MilitantGroups { get; init; } = [];

    /// <summary>What has happened in the course of the dispute.</summary>
    public IReadOnlyList<Statement> Incidents { get; init; } = [];

    /// <summary>Numbers that belong to the dispute.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What each side can bring to bear on the other.</summary>
    public IReadOnlyList<Statement> Leverage { get; init; } = [];

    /// <summary>Talks that are held and ways out that are offered or suggested.</summary>
    public IReadOnlyList<Statement> WaysOut { get; init; } = [];

    /// <summary>What might come of the dispute, and what it does to others.</summary>
    public IReadOnlyList<Statement> Consequences { get; init; } = [];
}

/// <summary>What one side of a dispute holds.</summary>
public sealed record PartyPosition : Statement
{
    /// <summary>The side.</summary>
    [JsonPropertyOrder(-60)]
    public required Link Party { get; init; }
}

/// <summary>What disputes are about.</summary>
public enum DisputeSubject
{
    /// <summary>Rivers, dams and canals.</summary>
    Water,

    /// <summary>Where a border runs and how it is guarded.</summary>
    Border,

    /// <summary>Armed groups and who shelters or fights them.</summary>
    Militancy,

    /// <summary>Goods, crossings and routes.</summary>
    TradeAndTransit,

    /// <summary>Refugees, migrants and deportations.</summary>
    Refugees,

    /// <summary>Recognition and the make-up of the government.</summary>
    Recognition,

    /// <summary>Airspace, drones and strikes from the air.</summary>
    Airspace,

    /// <summary>Weapons, aircraft and equipment.</summary>
    Arms,

    /// <summary>The rights of women and girls.</summary>
    WomensRights,

    /// <summary>Sanctions, frozen assets, banking and aid.</summary>
    SanctionsAndFinance,

    /// <summary>Information, figures and trust between security services.</summary>
    Information,
}

/// <summary>Where a dispute stood when the report went to print.</summary>
public enum DisputeStatus
{
    /// <summary>The sides were at odds and nothing had moved.</summary>
    Unresolved,

    /// <summary>The dispute was getting sharper.</summary>
    Escalating,

    /// <summary>The sides were talking about it.</summary>
    UnderDiscussion,

    /// <summary>Part of it had eased or been met.</summary>
    Easing,

    /// <summary>The sides had set it aside.</summary>
    Dormant,
}
