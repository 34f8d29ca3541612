using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Events;

/// <summary>The query parameters of events.</summary>
public sealed record EventFilter : Filter
{
    /// <summary>The sort of event.</summary>
    /// <example>attack</example>
    public AnyOf<EventType>? Type { get; init; }

    /// <summary>Somebody who had a part in the event, by id.</summary>
    /// <example>islamic-state-khorasan-province</example>
    public IdList? Participant { get; init; }

    /// <summary>A part that somebody had in the event.</summary>
    /// <example>claimed</example>
    public AnyOf<EventPart>? Part { get; init; }

    /// <summary>Where it happened, by id.</summary>
    /// <example>termez</example>
    public IdList? Place { get; init; }

    /// <summary>A dispute that the event belongs to, by id.</summary>
    /// <example>ttp-dispute</example>
    public IdList? Dispute { get; init; }

    /// <summary>A project that the event concerns, by id.</summary>
    /// <example>qush-tepa-canal</example>
    public IdList? Project { get; init; }

    /// <summary>The earliest date, inclusive, as EDTF; an event matches when its date overlaps the range.</summary>
    /// <example>2022-03</example>
    public EdtfDate? DateFrom { get; init; }

    /// <summary>The latest date, inclusive, as EDTF; an event matches when its date overlaps the range.</summary>
    /// <example>2022-12</example>
    public EdtfDate? DateTo { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type)
            .Linked("roles.who", Participant, "participant")
            .AnyOf("roles.part", Part, "part")
            .Linked("places", Place, "place")
            .Linked("disputes", Dispute, "dispute")
            .Linked("projects", Project, "project")
            .Overlaps("date", "date", DateFrom, DateTo);
    }
}
