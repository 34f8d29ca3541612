using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Recommendations;

/// <summary>The query parameters of recommendations.</summary>
public sealed record RecommendationFilter : Filter
{
    /// <summary>The field that the recommendation belongs to.</summary>
    /// <example>water</example>
    public AnyOf<RecommendationField>? Field { get; init; }

    /// <summary>How firmly the report puts it.</summary>
    /// <example>should</example>
    public AnyOf<Force>? Force { get; init; }

    /// <summary>A group of actors that is to act.</summary>
    /// <example>westernStates</example>
    public AnyOf<AddresseeGroup>? AddresseeGroup { get; init; }

    /// <summary>An actor that is to act, by id.</summary>
    /// <example>taliban</example>
    public IdList? Addressee { get; init; }

    /// <summary>A dispute that the recommendation would help with, by id.</summary>
    /// <example>helmand-water-dispute</example>
    public IdList? Dispute { get; init; }

    /// <summary>A project that the recommendation would help with, by id.</summary>
    /// <example>qush-tepa-canal</example>
    public IdList? Project { get; init; }

    /// <summary>An armed group that the recommendation is meant to contain, by id.</summary>
    /// <example>tehreek-e-taliban-pakistan</example>
    public IdList? MilitantGroup { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("field", Field)
            .AnyOf("force", Force)
            .AnyOf("addresseeGroups", AddresseeGroup, "addresseeGroup")
            .Linked("addressees", Addressee, "addressee")
            .Linked("disputes", Dispute, "dispute")
            .Linked("projects", Project, "project")
            .Linked("militantGroups", MilitantGroup, "militantGroup");
    }
}
