using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.MilitantGroups;

/// <summary>The query parameters of militant groups.</summary>
public sealed record MilitantGroupFilter : Filter
{
    /// <summary>The part of Afghanistan where the report places the group.</summary>
    /// <example>north</example>
    public AnyOf<Theatre>? Theatre { get; init; }

    /// <summary>An actor that the group is said to threaten, by id.</summary>
    /// <example>pakistan</example>
    public IdList? Threatens { get; init; }

    /// <summary>A measure by which the Taliban are said to deal with the group.</summary>
    /// <example>relocation</example>
    public AnyOf<HandlingMeasure>? Handling { get; init; }

    /// <summary>Another group to which the group is tied, by id.</summary>
    /// <example>tehreek-e-taliban-pakistan</example>
    public IdList? TiedTo { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("theatre", Theatre)
            .Linked("threatens", Threatens)
            .AnyOf("handling.measure", Handling)
            .Linked("ties.group", TiedTo, "tiedTo");
    }
}
