namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The values that a list parameter asks for and those that it rules out with a leading exclamation mark.</summary>
public abstract record Choice
{
    /// <summary>Values of which a record must have one; empty when only others are ruled out.</summary>
    public IReadOnlyList<string> Any { get; init; } = [];

    /// <summary>Values that a record must not have.</summary>
    public IReadOnlyList<string> None { get; init; } = [];

    /// <summary>All values, wanted or ruled out.</summary>
    public IEnumerable<string> Values => Any.Concat(None);

    /// <summary>Whether a value is wanted or at least not ruled out.</summary>
    public bool Allows(string value) => (Any.Count == 0 || Any.Contains(value)) && !None.Contains(value);

    /// <summary>The values as they stand in an address.</summary>
    public sealed override string ToString() => string.Join(',', Any.Concat(None.Select(value => "!" + value)));
}

/// <summary>Words of an enum.</summary>
public sealed record AnyOf<TEnum> : Choice
    where TEnum : struct, Enum;

/// <summary>Ids of records.</summary>
public sealed record IdList : Choice;

/// <summary>Sections of the report.</summary>
public sealed record SectionList : Choice;

/// <summary>Names of kinds.</summary>
public sealed record KindNames : Choice;

/// <summary>Names of kinds whose records bear names.</summary>
public sealed record NamedKinds : Choice;
