using FluentValidation;

namespace RegionalDiplomacy.Api.Kinds.Vocabulary;

/// <summary>The rules of every statement, wherever it stands in a record.</summary>
public sealed class StatementRules : AbstractValidator<Statement>
{
    /// <summary>A statement says something, names who says it, and names where it stands.</summary>
    public StatementRules()
    {
        RuleFor(statement => statement.Text).NotEmpty();
        RuleFor(statement => statement.AssertedBy).NotEmpty().WithMessage("A statement names who asserts it.");
        RuleFor(statement => statement.Evidence).NotEmpty().WithMessage("A statement names the place in the report where it stands.");
    }
}
