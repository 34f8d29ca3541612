using FluentValidation;

namespace RegionalDiplomacy.Api.Kinds.Claims;

/// <summary>The rules of a claim beyond those of every record.</summary>
public sealed class ClaimRules : AbstractValidator<Claim>
{
    /// <summary>A claim is about something and asserted by somebody, and contradicts no claim that supports it, nor itself.</summary>
    public ClaimRules()
    {
        RuleFor(claim => claim.About).NotEmpty().WithMessage("A claim is about something.");
        RuleFor(claim => claim.AssertedBy).NotEmpty().WithMessage("A claim names who asserts it.");
        RuleFor(claim => claim.Contradicts).Must((claim, others) => others.All(other => other.Id != claim.Id)).WithMessage("A claim does not contradict itself.");
        RuleFor(claim => claim.Contradicts).Must((claim, others) => !others.Intersect(claim.Corroborates).Any()).WithMessage("A claim does not support what it contradicts.");
        RuleFor(claim => claim.Quantities).NotEmpty().When(claim => claim.Modality == Vocabulary.Modality.Estimate).WithMessage("An estimate has a quantity.");
    }
}
