using FluentValidation;

namespace RegionalDiplomacy.Api.Kinds.Disputes;

/// <summary>The rules of a dispute beyond those of every record.</summary>
public sealed class DisputeRules : AbstractValidator<Dispute>
{
    /// <summary>A dispute has two sides or more, a subject, and no position of somebody who is no side.</summary>
    public DisputeRules()
    {
        RuleFor(dispute => dispute.Subjects).NotEmpty();
        RuleFor(dispute => dispute.Parties).Must(parties => parties.Distinct().Count() >= 2).WithMessage("A dispute has at least two parties.");
        RuleForEach(dispute => dispute.Positions)
            .Must((dispute, position) => dispute.Parties.Contains(position.Party))
            .WithMessage((_, position) => $"'{position.Party.Id}' has a position but is not among the parties.");
    }
}
