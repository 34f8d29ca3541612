using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Events;

/// <summary>The declaration of the kind.</summary>
public static class Events
{
    /// <summary>Events.</summary>
    public static readonly Kind Kind = new Kind<DiplomaticEvent, EventFilter>
    {
        Name = "event",
        Route = "events",
        Singular = "event",
        Plural = "events",
        Description = "What happened, when (with its precision), where, who did it, to whom, with what toll as stated, and who claimed or denied it; in the order of time.",
        SearchWeight = 0.85,
        AnswerWeight = 1.2,
        ExampleId = "iran-taliban-border-clash-2023-05",
        DefaultSort = "date",
    };
}
