using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Kinds.Actors;

/// <summary>The query parameters of actors.</summary>
public sealed record ActorFilter : Filter
{
    /// <summary>The sort of actor.</summary>
    /// <example>state</example>
    public AnyOf<ActorType>? Type { get; init; }

    /// <summary>The part of the world that the actor belongs to.</summary>
    /// <example>centralAsia</example>
    public AnyOf<Region>? Region { get; init; }

    /// <summary>Where the report places the actor relative to Afghanistan.</summary>
    /// <example>neighbour</example>
    public AnyOf<Placement>? Placement { get; init; }

    /// <summary>Whether the actor is a state that borders on Afghanistan.</summary>
    /// <example>true</example>
    public bool? BordersAfghanistan { get; init; }

    /// <summary>The larger body that the actor belongs to, by id.</summary>
    /// <example>taliban</example>
    public IdList? PartOf { get; init; }

    /// <summary>How the actor stood to the Taliban's first government in the 1990s.</summary>
    /// <example>backedArmedOpposition</example>
    public AnyOf<FirstEmiratePosition>? FirstEmirate { get; init; }

    /// <summary>How far the Taliban are represented with the actor.</summary>
    /// <example>representativeSent</example>
    public AnyOf<TalibanRepresentation>? TalibanRepresentation { get; init; }

    /// <inheritdoc/>
    public override void Apply(Where where)
    {
        base.Apply(where);
        where.AnyOf("type", Type)
            .AnyOf("region", Region)
            .AnyOf("placement", Placement)
            .Is("bordersAfghanistan", BordersAfghanistan)
            .Linked("partOf", PartOf)
            .AnyOf("firstEmirate.position", FirstEmirate)
            .AnyOf("talibanRepresentation", TalibanRepresentation);
    }
}
