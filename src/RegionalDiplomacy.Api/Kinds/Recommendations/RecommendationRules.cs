using FluentValidation;

namespace RegionalDiplomacy.Api.Kinds.Recommendations;

/// <summary>The rules of a recommendation beyond those of every record.</summary>
public sealed class RecommendationRules : AbstractValidator<Recommendation>
{
    /// <summary>Somebody is to do something.</summary>
    public RecommendationRules()
    {
        RuleFor(recommendation => recommendation.AddresseeGroups).NotEmpty();
        RuleFor(recommendation => recommendation.Addressees).NotEmpty();
        RuleFor(recommendation => recommendation.Actions).NotEmpty();
    }
}
