using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Recommendations;

/// <summary>The declaration of the kind.</summary>
public static class Recommendations
{
    /// <summary>Recommendations.</summary>
    public static readonly Kind Kind = new Kind<Recommendation, RecommendationFilter>
    {
        Name = "recommendation",
        Route = "recommendations",
        Singular = "recommendation",
        Plural = "recommendations",
        Description = "What the report says should be done, by whom, concerning what, why, under what conditions, and how feasible it thinks that is.",
        IsNamed = false,
        SearchWeight = 0.8,
        AnswerWeight = 1.1,
        ExampleId = "build-helmand-measuring-stations",
    };
}
