using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Places;

/// <summary>The query parameters of places.</summary>
public sealed record PlaceFilter : Filter
{
    /// <summary>The sort of place.</summary>
    /// <example>river</example>
    public AnyOf<PlaceType>? Type { get; init; }

    /// <summary>A state in which the place lies, by id.</summary>
    /// <example>iran</example>
    public IdList? Country { get; init; }

    /// <summary>A larger place that it lies in, by id.</summary>
    /// <example>balkh-province</example>
    public IdList? PartOf { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type).Linked("countries", Country, "country").Linked("partOf", PartOf);
    }
}
