using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Claims;

/// <summary>The declaration of the kind.</summary>
public static class Claims
{
    /// <summary>Claims.</summary>
    public static readonly Kind Kind = new Kind<Claim, ClaimFilter>
    {
        Name = "claim",
        Route = "claims",
        Singular = "claim",
        Plural = "claims",
        Description = "The report taken apart into atomic statements: about whom, asserted by whom, of what sort, how the report takes it, and what contradicts it.",
        IsNamed = false,
        SearchWeight = 0.8,
        AnswerWeight = 0.9,
        ExampleId = "russia-and-iran-say-us-backs-is-kp",
        Mutual = [("contradicts", "contradicts"), ("corroborates", "corroborates")],
    };
}
