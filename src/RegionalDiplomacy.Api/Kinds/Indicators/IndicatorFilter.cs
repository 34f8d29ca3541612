using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Indicators;

/// <summary>The query parameters of indicators.</summary>
public sealed record IndicatorFilter : Filter
{
    /// <summary>The field that the measure belongs to.</summary>
    /// <example>security</example>
    public AnyOf<IndicatorField>? Field { get; init; }

    /// <summary>A record that the measure is about, by id.</summary>
    /// <example>qush-tepa-canal</example>
    public IdList? About { get; init; }

    /// <summary>Whoever measured a value, by id.</summary>
    /// <example>international-crisis-group</example>
    public IdList? MeasuredBy { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("field", Field).Linked("about", About).Linked("observations.assertedBy", MeasuredBy, "measuredBy");
    }
}
