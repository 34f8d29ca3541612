using System.Text.Json.Serialization;
using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Vocabulary;

/// <summary>One thing that is said, by whom it is said, how the report takes it, and where it stands.</summary>
public record Statement
{
    /// <summary>What is said, in our own words.</summary>
    /// <example>Central Asian governments say that nobody informed or consulted them about the canal.</example>
    [JsonPropertyOrder(-50)]
    public required string Text { get; init; }

    /// <summary>Who says it. <c>international-crisis-group</c> stands for the report's own voice.</summary>
    [JsonPropertyOrder(-49)]
    public required IReadOnlyList<Link> AssertedBy { get; init; }

    /// <summary>How the report describes whoever says it, where that adds to the link: the office, the interview, the publication.</summary>
    /// <example>Taliban officials interviewed in June 2023</example>
    [JsonPropertyOrder(-48)]
    public string? Attribution { get; init; }

    /// <summary>What sort of utterance it is.</summary>
    [JsonPropertyOrder(-47)]
    public required Modality Modality { get; init; }

    /// <summary>How the report itself takes it.</summary>
    [JsonPropertyOrder(-46)]
    public required ReportStance Stance { get; init; }

    /// <summary>The time that the statement is about, where the report gives one.</summary>
    [JsonPropertyOrder(-45)]
    public EdtfDate? Date { get; init; }

    /// <summary>The places in the report where it stands.</summary>
    [JsonPropertyOrder(-44)]
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}

/// <summary>What sort of utterance a statement is.</summary>
public enum Modality
{
    /// <summary>Something presented as having happened or being so.</summary>
    Fact,

    /// <summary>A judgement or interpretation.</summary>
    Assessment,

    /// <summary>A figure or extent that somebody has estimated.</summary>
    Estimate,

    /// <summary>An accusation, suspicion or unproven charge.</summary>
    Allegation,

    /// <summary>A rejection of what somebody else asserts.</summary>
    Denial,

    /// <summary>What somebody stands for, wants, fears, refuses or offers.</summary>
    Position,

    /// <summary>An expectation or a possibility about the future.</summary>
    Forecast,

    /// <summary>Something that ought to be done, or that somebody suggests doing.</summary>
    Proposal,
}

/// <summary>How the report takes a statement.</summary>
public enum ReportStance
{
    /// <summary>The report says it itself or makes it its own.</summary>
    Endorses,

    /// <summary>The report passes it on without judging it.</summary>
    Reports,

    /// <summary>The report calls it unverified, unclear, exaggerated or doubtful.</summary>
    Doubts,

    /// <summary>The report calls it false or absurd.</summary>
    Rejects,
}
