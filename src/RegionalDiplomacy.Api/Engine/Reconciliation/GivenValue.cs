namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>A value that a client gives for a property.</summary>
/// <param name="Id">The id of a record, where the client knows it.</param>
/// <param name="Text">The value as it is written.</param>
public sealed record GivenValue(string? Id, string Text);

/// <summary>What a client knows of a property of what it looks for.</summary>
/// <param name="Property">The property's id.</param>
/// <param name="Values">Its values, of which a record has at least one.</param>
public sealed record PropertyConstraint(string Property, IReadOnlyList<GivenValue> Values);

/// <summary>What a client looks for.</summary>
public sealed record ReconciliationQuery
{
    /// <summary>A name or an id, or null where only properties are known.</summary>
    public string? Query { get; init; }

    /// <summary>The kinds of which it is one, or null for any.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>How strictly the kinds are meant.</summary>
    public TypeStrictness Strictness { get; init; }

    /// <summary>How many candidates are wanted at most.</summary>
    public int Limit { get; init; } = Limits.DefaultCandidates;

    /// <summary>What is known of it.</summary>
    public IReadOnlyList<PropertyConstraint> Properties { get; init; } = [];
}

/// <summary>How strictly types are meant.</summary>
public enum TypeStrictness
{
    /// <summary>Only records of one of the types are candidates.</summary>
    Any,

    /// <summary>Records of other types are candidates too, but come after and never match.</summary>
    Should,

    /// <summary>Only records of all the types are candidates. A record has one type, so several of them leave none.</summary>
    All,
}
