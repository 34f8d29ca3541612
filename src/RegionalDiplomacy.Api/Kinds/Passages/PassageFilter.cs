using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Passages;

/// <summary>The query parameters of passages.</summary>
public sealed record PassageFilter : Filter
{
    /// <summary>The sort of passage.</summary>
    /// <example>footnote</example>
    public AnyOf<PassageType>? Type { get; init; }

    /// <summary>A record that rests on the passage, by id.</summary>
    /// <example>helmand-water-dispute</example>
    public IdList? Record { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type).Linked("records", Record, "record");
    }
}
