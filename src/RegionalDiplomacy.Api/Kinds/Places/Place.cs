using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds.Vocabulary;

namespace RegionalDiplomacy.Api.Kinds.Places;

/// <summary>A place that the report names: a river, crossing, province, district, city, valley, port, border or region. Dams, canals and roads are projects; states are actors.</summary>
public sealed record Place : Record
{
    /// <summary>What sort of place it is.</summary>
    public required PlaceType Type { get; init; }

    /// <summary>The states in which the place lies or between which it runs.</summary>
    public IReadOnlyList<Link> Countries { get; init; } = [];

    /// <summary>The larger places that it lies in.</summary>
    public IReadOnlyList<Link> PartOf { get; init; } = [];

    /// <summary>Where on earth the place is. Always editorial: the report gives no coordinates. Null for what has no single point.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>What the report says of the place.</summary>
    public IReadOnlyList<Statement> Remarks { get; init; } = [];
}

/// <summary>A point on earth (WGS 84), added by the editors of this knowledge base to find the place on a map; rounded to a tenth or a hundredth of a degree.</summary>
public sealed record Coordinates
{
    /// <summary>Degrees north of the equator, from -90 to 90.</summary>
    /// <example>34.13</example>
    public required decimal Latitude { get; init; }

    /// <summary>Degrees east of Greenwich, from -180 to 180.</summary>
    /// <example>71.09</example>
    public required decimal Longitude { get; init; }

    /// <summary>Who the coordinates come from.</summary>
    public AliasOrigin Origin { get; init; } = AliasOrigin.Editorial;
}

/// <summary>The sorts of places.</summary>
public enum PlaceType
{
    /// <summary>A river.</summary>
    River,

    /// <summary>A lake or wetland.</summary>
    Wetland,

    /// <summary>A border crossing.</summary>
    BorderCrossing,

    /// <summary>A border or boundary line.</summary>
    Border,

    /// <summary>A province or another first-level part of a state.</summary>
    Province,

    /// <summary>A district.</summary>
    District,

    /// <summary>A city or town.</summary>
    City,

    /// <summary>A valley or corridor.</summary>
    Valley,

    /// <summary>A port.</summary>
    Port,

    /// <summary>A part of a state, a stretch of borderland or a part of the world.</summary>
    Region,

    /// <summary>A building or site.</summary>
    Site,
}
