using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Places;

/// <summary>The declaration of the kind.</summary>
public static class Places
{
    /// <summary>Places.</summary>
    public static readonly Kind Kind = new Kind<Place, PlaceFilter>
    {
        Name = "place",
        Route = "places",
        Singular = "place",
        Plural = "places",
        Description = "Rivers, crossings, provinces, districts, cities, valleys, ports, borders and regions that the report names, with coordinates marked as editorial.",
        ExampleId = "helmand-river",
    };
}
