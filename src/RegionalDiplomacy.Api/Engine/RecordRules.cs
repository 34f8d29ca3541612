using FluentValidation;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>The rules that every record of the seed keeps.</summary>
public sealed class RecordRules : AbstractValidator<Record>
{
    /// <summary>A record has a slug, a label, a summary and evidence.</summary>
    public RecordRules()
    {
        RuleFor(record => record.Id).Matches("^[a-z0-9]+(-[a-z0-9]+)*$").WithMessage("An id consists of lower-case letters, digits and single hyphens.")
            .MaximumLength(80);
        RuleFor(record => record.Label).NotEmpty();
        RuleFor(record => record.Summary).NotEmpty();
        RuleFor(record => record.Evidence).NotEmpty().WithMessage("A record names at least one place in the report.");
        RuleForEach(record => record.Themes).Must(link => link.Kind == "theme").WithMessage((_, link) => $"'{link.Id}' is no theme.");
        RuleForEach(record => record.Aliases).ChildRules(alias => alias.RuleFor(name => name.Name).NotEmpty());
    }
}
