using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.People;

/// <summary>The query parameters of people.</summary>
public sealed record PersonFilter : Filter
{
    /// <summary>The capacity in which the person appears.</summary>
    /// <example>officeHolder</example>
    public AnyOf<PersonType>? Type { get; init; }

    /// <summary>An actor or group that the person belongs to, by id.</summary>
    /// <example>taliban</example>
    public IdList? Affiliation { get; init; }

    /// <summary>An actor for whom the person speaks, by id.</summary>
    /// <example>afghan-foreign-ministry</example>
    public IdList? SpeaksFor { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type).Linked("affiliations", Affiliation, "affiliation").Linked("speaksFor", SpeaksFor);
    }
}
