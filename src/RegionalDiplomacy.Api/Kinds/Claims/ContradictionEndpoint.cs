using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.OpenApi;

namespace RegionalDiplomacy.Api.Kinds.Claims;

/// <summary>The endpoint that puts contradicting claims side by side.</summary>
public static class ContradictionEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapContradictions(this IEndpointRouteBuilder routes) => routes.MapAnswer(Claims.Kind.Path + "/contradictions", context => Contradictions.Of(context.Store()), new Operation
    {
        Id = "ListContradictions",
        Tag = Operations.Tag(Claims.Kind),
        Summary = "Puts contradicting claims side by side.",
        Description = "Every pair of claims that cannot both hold, and the clusters that the pairs form, with who asserts which and how the report takes it.",
        Answer = typeof(Contradictions),
        AnswerDescription = "The pairs and clusters.",
        Example = samples => Contradictions.Of(samples.Store),
    });
}
