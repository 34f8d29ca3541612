using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Relations;

/// <summary>Everything between two actors.</summary>
public sealed record Dyad
{
    /// <summary>The two actors, in the order of their ids, whichever was named first.</summary>
    public required IReadOnlyList<Side> Actors { get; init; }

    /// <summary>How many records of each kind there are between them.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The disputes in which both are parties.</summary>
    public required IReadOnlyList<Between> Disputes { get; init; }

    /// <summary>The agreements that both are parties to or named as standing outside of.</summary>
    public required IReadOnlyList<Between> Agreements { get; init; }

    /// <summary>The projects that run through both or in which both take part.</summary>
    public required IReadOnlyList<Between> Projects { get; init; }

    /// <summary>The forums in which both sit or from which one is kept.</summary>
    public required IReadOnlyList<Between> Forums { get; init; }

    /// <summary>The events in which both had a part.</summary>
    public required IReadOnlyList<Between> Events { get; init; }

    /// <summary>The claims about both, or of the one about the other.</summary>
    public required IReadOnlyList<Between> Claims { get; init; }

    /// <summary>Whatever of all this has a date, in the order of time.</summary>
    public required IReadOnlyList<Between> Timeline { get; init; }
}

/// <summary>One of the two actors.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Including">The bodies that belong to the actor and count as the actor here.</param>
public sealed record Side(Link Actor, IReadOnlyList<string> Including);

/// <summary>A record between two actors, in short.</summary>
public sealed record Between
{
    /// <summary>The record's id.</summary>
    /// <example>helmand-water-dispute</example>
    public required string Id { get; init; }

    /// <summary>The record's kind.</summary>
    /// <example>dispute</example>
    public required string Kind { get; init; }

    /// <summary>The record's label.</summary>
    public required string Label { get; init; }

    /// <summary>What the record is about; for a claim, the claim itself.</summary>
    public required string Summary { get; init; }

    /// <summary>When it happened, was made or began; null where the report gives no date or the kind has none.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Who asserts it, if it is a claim; empty otherwise.</summary>
    public IReadOnlyList<Link> AssertedBy { get; init; } = [];

    /// <summary>How the report takes it, if it is a claim; null otherwise.</summary>
    public ReportStance? Stance { get; init; }

    /// <summary>Where in the report it stands.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
