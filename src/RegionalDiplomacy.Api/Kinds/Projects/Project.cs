using System.Text.Json.Serialization;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Projects;

/// <summary>Something that is built, planned, offered or asked for: a canal, dam, railway, pipeline, power line, mine, oilfield, park, wind farm, road, piece of equipment or scheme of such.</summary>
public sealed record Project : Record
{
    /// <summary>What sort of project it is.</summary>
    public required ProjectType Type { get; init; }

    /// <summary>How far the project was when the report went to print.</summary>
    public required ProjectStatus Status { get; init; }

    /// <summary>What the report says of the status, and of earlier stages.</summary>
    public IReadOnlyList<Statement> Progress { get; init; } = [];

    /// <summary>When the project was inaugurated, agreed or proposed under the present rulers or, failing that, at all; null where the report gives no date.</summary>
    public EdtfDate? StartDate { get; init; }

    /// <summary>The larger projects or schemes that this one belongs to.</summary>
    public IReadOnlyList<Link> PartOf { get; init; } = [];

    /// <summary>The countries that the project runs through or that it is meant to link.</summary>
    public IReadOnlyList<Link> Countries { get; init; } = [];

    /// <summary>The rivers, provinces, crossings and other places where the project lies or runs.</summary>
    public IReadOnlyList<Link> Places { get; init; } = [];

    /// <summary>Where the project lies or runs, in words.</summary>
    public IReadOnlyList<Statement> Route { get; init; } = [];

    /// <summary>The stages into which the project is divided.</summary>
    public IReadOnlyList<ProjectPhase> Phases { get; init; } = [];

    /// <summary>The numbers that the report gives.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Who takes part, in what role.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>Who pays, with what, and who does not.</summary>
    public IReadOnlyList<Statement> Financing { get; init; } = [];

    /// <summary>What the project is for, and what is hoped of it.</summary>
    public IReadOnlyList<Statement> Purpose { get; init; } = [];

    /// <summary>What stands in the project's way.</summary>
    public IReadOnlyList<Statement> Obstacles { get; init; } = [];

    /// <summary>The disputes that the project feeds, or that hold it up.</summary>
    public IReadOnlyList<Link> Disputes { get; init; } = [];
}

/// <summary>A stage of a project.</summary>
public sealed record ProjectPhase : Statement
{
    /// <summary>The stage's number, from 1.</summary>
    [JsonPropertyOrder(-60)]
    public required int Number { get; init; }

    /// <summary>How far the stage was when the report went to print.</summary>
    [JsonPropertyOrder(-59)]
    public required ProjectStatus Status { get; init; }

    /// <summary>The length of the stage, where the report gives one.</summary>
    [JsonPropertyOrder(-58)]
    public Quantity? Length { get; init; }
}

/// <summary>An actor's part in a project.</summary>
public sealed record Partner : Statement
{
    /// <summary>The actor.</summary>
    [JsonPropertyOrder(-60)]
    public required Link Actor { get; init; }

    /// <summary>What the actor does in the project.</summary>
    [JsonPropertyOrder(-59)]
    public required PartnerRole Role { get; init; }
}

/// <summary>The parts that actors have in projects.</summary>
public enum PartnerRole
{
    /// <summary>Builds the project or has it built.</summary>
    Builder,

    /// <summary>Pays for the project or part of it.</summary>
    Funder,

    /// <summary>Invests in the project or holds a concession.</summary>
    Investor,

    /// <summary>Is hired to carry out works.</summary>
    Contractor,

    /// <summary>Speaks for the project and presses for it.</summary>
    Advocate,

    /// <summary>Would take part in the project or gain by it.</summary>
    Beneficiary,

    /// <summary>Offers help that has not been taken up.</summary>
    OffersSupport,

    /// <summary>Withdrew, withholds or blocks what the project needs.</summary>
    Withholds,

    /// <summary>Objects to the project or is wary of it.</summary>
    Objector,

    /// <summary>Leads, owns or launched the scheme.</summary>
    Sponsor,
}

/// <summary>The sorts of projects.</summary>
public enum ProjectType
{
    /// <summary>A canal.</summary>
    Canal,

    /// <summary>A dam.</summary>
    Dam,

    /// <summary>A station or system that measures or manages water.</summary>
    WaterMonitoring,

    /// <summary>A railway.</summary>
    Railway,

    /// <summary>A gas pipeline.</summary>
    GasPipeline,

    /// <summary>A power line or an interconnection of grids.</summary>
    PowerLine,

    /// <summary>A wind farm or another small power station.</summary>
    PowerGeneration,

    /// <summary>A mine or a mining concession.</summary>
    Mine,

    /// <summary>An oilfield.</summary>
    Oilfield,

    /// <summary>An industrial park.</summary>
    IndustrialPark,

    /// <summary>A road.</summary>
    Road,

    /// <summary>A border crossing, border market or customs post.</summary>
    BorderCrossing,

    /// <summary>A fence or another barrier along a border.</summary>
    BorderBarrier,

    /// <summary>A port.</summary>
    Port,

    /// <summary>A piece or set of equipment.</summary>
    Equipment,

    /// <summary>A relocation, training or other programme.</summary>
    Programme,

    /// <summary>A corridor or scheme that bundles many projects.</summary>
    Scheme,
}

/// <summary>How far a project was.</summary>
public enum ProjectStatus
{
    /// <summary>Suggested, but not decided.</summary>
    Proposed,

    /// <summary>Decided or agreed, but not begun.</summary>
    Planned,

    /// <summary>Agreed or begun, but still being explored or hardly moving.</summary>
    EarlyStage,

    /// <summary>Under way.</summary>
    UnderConstruction,

    /// <summary>Finished in part.</summary>
    PartlyComplete,

    /// <summary>Finished.</summary>
    Completed,

    /// <summary>In use.</summary>
    InOperation,

    /// <summary>Put off, halted or stuck.</summary>
    OnHold,

    /// <summary>Agreed in the past and never carried out.</summary>
    NeverCarriedOut,

    /// <summary>The report does not say.</summary>
    NotStated,
}
