using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Claims;

/// <summary>One atomic statement of the report: its label is a headline, its summary the statement in full.</summary>
public sealed record Claim : Record
{
    /// <summary>The records that the claim is about.</summary>
    public required IReadOnlyList<Link> About { get; init; }

    /// <summary>Who asserts it: an actor, person, group or cited source. <c>international-crisis-group</c> stands for the report's own voice.</summary>
    public required IReadOnlyList<Link> AssertedBy { get; init; }

    /// <summary>How the report describes whoever asserts it, where that adds to the links.</summary>
    /// <example>a regional diplomat interviewed in Kabul, October 2022</example>
    public string? Attribution { get; init; }

    /// <summary>What sort of utterance it is.</summary>
    public required Modality Modality { get; init; }

    /// <summary>How the report itself takes it.</summary>
    public required ReportStance Stance { get; init; }

    /// <summary>The time that the claim is about, where the report gives one.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The numbers in the claim.</summary>
    public IReadOnlyList<Measurement> Quantities { get; init; } = [];

    /// <summary>The cited publications and interviews that carry the claim.</summary>
    public IReadOnlyList<Link> Sources { get; init; } = [];

    /// <summary>The claims that cannot hold if this one does.</summary>
    public IReadOnlyList<Link> Contradicts { get; init; } = [];

    /// <summary>The claims that lend this one support.</summary>
    public IReadOnlyList<Link> Corroborates { get; init; } = [];
}

/// <summary>A number with what it measures.</summary>
public sealed record Measurement
{
    /// <summary>What is measured.</summary>
    /// <example>Foreign fighters near the border</example>
    public required string Measure { get; init; }

    /// <summary>The number, its unit and how exact it is.</summary>
    public required Quantity Quantity { get; init; }
}
