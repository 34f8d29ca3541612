using System.Text.Json.Serialization;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Events;

/// <summary>Something that happened: when, where, who did it, to whom, with what toll, and who claimed or denied it.</summary>
public sealed record DiplomaticEvent : Record
{
    /// <summary>What sort of event it is.</summary>
    public required EventType Type { get; init; }

    /// <summary>When it happened, as precisely as the report says; null where it gives no date.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Where it happened.</summary>
    public IReadOnlyList<Link> Places { get; init; } = [];

    /// <summary>Who had what part in it.</summary>
    public IReadOnlyList<EventRole> Roles { get; init; } = [];

    /// <summary>What happened, as the report and others tell it.</summary>
    public IReadOnlyList<Statement> Accounts { get; init; } = [];

    /// <summary>The dead, the wounded, the damage and other numbers, as stated.</summary>
    public IReadOnlyList<Figure> Toll { get; init; } = [];

    /// <summary>What came of it.</summary>
    public IReadOnlyList<Statement> Consequences { get; init; } = [];

    /// <summary>The disputes that it belongs to.</summary>
    public IReadOnlyList<Link> Disputes { get; init; } = [];

    /// <summary>The projects that it concerns.</summary>
    public IReadOnlyList<Link> Projects { get; init; } = [];

    /// <summary>The agreements that were made, broken or invoked.</summary>
    public IReadOnlyList<Link> Agreements { get; init; } = [];

    /// <summary>The forums in which it took place.</summary>
    public IReadOnlyList<Link> Forums { get; init; } = [];
}

/// <summary>Somebody's part in an event.</summary>
public sealed record EventRole : Statement
{
    /// <summary>The actor, group or person.</summary>
    [JsonPropertyOrder(-60)]
    public required Link Who { get; init; }

    /// <summary>The part.</summary>
    [JsonPropertyOrder(-59)]
    public required EventPart Part { get; init; }
}

/// <summary>The parts that somebody can have in an event.</summary>
public enum EventPart
{
    /// <summary>Did it.</summary>
    Agent,

    /// <summary>It was done to them, or aimed at them.</summary>
    Target,

    /// <summary>Suffered from it without being its aim.</summary>
    Affected,

    /// <summary>Took part.</summary>
    Participant,

    /// <summary>Hosted it or brought it about.</summary>
    Host,

    /// <summary>Claimed to have done it.</summary>
    Claimed,

    /// <summary>Denied it, or denied a part in it.</summary>
    Denied,

    /// <summary>Is accused of it by others.</summary>
    Accused,

    /// <summary>Reported or announced it.</summary>
    Reported,
}

/// <summary>The sorts of events.</summary>
public enum EventType
{
    /// <summary>An attack by an armed group.</summary>
    Attack,

    /// <summary>An air or artillery strike by armed forces.</summary>
    Strike,

    /// <summary>A clash between armed forces.</summary>
    Clash,

    /// <summary>A killing or arrest in the course of operations.</summary>
    Operation,

    /// <summary>A change of who rules, or an armed uprising.</summary>
    ChangeOfPower,

    /// <summary>A meeting, visit or round of talks.</summary>
    Meeting,

    /// <summary>An agreement concluded or a resolution adopted.</summary>
    Agreement,

    /// <summary>A decree, ban or other measure of an authority.</summary>
    Measure,

    /// <summary>A closure of crossings, or a restriction of trade.</summary>
    Closure,

    /// <summary>A deportation or repatriation.</summary>
    Deportation,

    /// <summary>The start, inauguration or completion of works.</summary>
    Works,

    /// <summary>An appointment, dispatch or accreditation.</summary>
    Appointment,

    /// <summary>A speech, publication, accusation or announcement.</summary>
    Statement,

    /// <summary>A withdrawal of troops, firms, agencies or money.</summary>
    Withdrawal,

    /// <summary>A change in the economy or in prices.</summary>
    Economic,

    /// <summary>A protest.</summary>
    Protest,
}
