using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>A sign by which a candidate was judged, so that clients can judge by signs of their own choice.</summary>
/// <param name="Id" example="nameSimilarity">Which sign it is.</param>
/// <param name="Value" example="0.97">Its value for the candidate: a number, or true or false.</param>
public sealed record MatchingFeature(string Id, object Value);

/// <summary>What a feature means.</summary>
/// <param name="Id" example="nameSimilarity">The feature's id.</param>
/// <param name="Name" example="name similarity">The feature in words.</param>
/// <param name="Description" example="Whether the query is the record's id. Absent without a query.">What its values mean.</param>
public sealed record FeatureDescription(string Id, string Name, string Description);

/// <summary>The features of candidates.</summary>
public static class Features
{
    /// <summary>How well the name fits.</summary>
    public const string Name = "nameSimilarity";

    /// <summary>Whether the query is the record's id.</summary>
    public const string Id = "idIsQuery";

    /// <summary>Whether the record is of a type asked for.</summary>
    public const string Type = "typeFits";

    /// <summary>How far all properties agree.</summary>
    public const string Properties = "propertyAgreement";

    /// <summary>How many records link to the record.</summary>
    public const string Prominence = "prominence";

    private const string OfProperty = "property-";

    private static readonly IReadOnlyList<FeatureDescription> Known =
    [
        new(Name, "name similarity", "From 0 to 1, how well the query fits the best of the record's names. Only a label that is the same to the letter has 1. Absent without a query, and where the query is the record's id."),
        new(Id, "id is query", "Whether the query is the record's id. Absent without a query."),
        new(Type, "type fits", "Whether the record is of one of the types asked for. Absent where none was asked for."),
        new(Properties, "property agreement", "From 0 to 1, the mean of the features of the single properties. Absent without properties."),
        new(Prominence, "prominence", "How many links lead from other records to this one. It does not count for the score."),
    ];

    /// <summary>The feature of a property.</summary>
    public static string Of(string property) => OfProperty + property;

    /// <summary>What a feature means.</summary>
    /// <exception cref="RequestRefusedException">There is no such feature.</exception>
    public static FeatureDescription Describe(string id, PropertyList properties)
    {
        if (Known.FirstOrDefault(feature => feature.Id == id) is { } known) return known;
        var property = id.StartsWith(OfProperty, StringComparison.Ordinal) ? id[OfProperty.Length..] : "";
        if (properties.Ids.Contains(property))
            return new FeatureDescription(id, $"{EnumWords.Spaced(property)} agrees", $"1 where the record has one of the values given for '{property}', 0 where it has only others, 0.5 where it has none.");
        throw new RequestRefusedException(ProblemType.NoSuchAddress, $"No feature is called '{id}'; there are {string.Join(", ", Known.Select(feature => feature.Id))}, and {OfProperty}… for each property.");
    }
}
