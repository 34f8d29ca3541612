using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Forums;

/// <summary>A track, contact group, conference, dialogue, coordination group or initiative in which states and bodies meet, or are meant to.</summary>
public sealed record Forum : Record
{
    /// <summary>What sort of forum it is.</summary>
    public required ForumType Type { get; init; }

    /// <summary>Where the forum stood when the report went to print.</summary>
    public required ForumStatus Status { get; init; }

    /// <summary>When the forum was founded, met or is to meet; null where the report gives no date.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The organisations that the forum belongs to, or the states that host it.</summary>
    public IReadOnlyList<Link> Hosts { get; init; } = [];

    /// <summary>Those who take part, as far as the report names them.</summary>
    public IReadOnlyList<Link> Members { get; init; } = [];

    /// <summary>Those who are kept out or not let in.</summary>
    public IReadOnlyList<Link> KeptOut { get; init; } = [];

    /// <summary>What the forum is for.</summary>
    public IReadOnlyList<Statement> Purpose { get; init; } = [];

    /// <summary>What the forum has done, and what is said of it.</summary>
    public IReadOnlyList<Statement> Remarks { get; init; } = [];

    /// <summary>The agreements that came of it.</summary>
    public IReadOnlyList<Link> Agreements { get; init; } = [];
}

/// <summary>The sorts of forums.</summary>
public enum ForumType
{
    /// <summary>A contact group or working group of an organisation.</summary>
    ContactGroup,

    /// <summary>A series of meetings of ministers or envoys.</summary>
    MeetingSeries,

    /// <summary>A single conference or round of talks.</summary>
    Conference,

    /// <summary>Talks between two or three sides.</summary>
    Dialogue,

    /// <summary>A group in which donors coordinate.</summary>
    CoordinationGroup,

    /// <summary>An initiative of one state that others may join.</summary>
    Initiative,

    /// <summary>A summit or conference of parties to a convention.</summary>
    Summit,

    /// <summary>A body that was proposed.</summary>
    ProposedBody,
}

/// <summary>Where a forum stood.</summary>
public enum ForumStatus
{
    /// <summary>Meets or works.</summary>
    Active,

    /// <summary>Has ended.</summary>
    Ended,

    /// <summary>Exists but does not meet; reviving it is talked of.</summary>
    Dormant,

    /// <summary>Was proposed only.</summary>
    Proposed,

    /// <summary>The report does not say.</summary>
    NotStated,
}
