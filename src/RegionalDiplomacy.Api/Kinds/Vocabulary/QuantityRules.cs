using FluentValidation;

namespace RegionalDiplomacy.Api.Kinds.Vocabulary;

/// <summary>The rules of a quantity.</summary>
public sealed class QuantityRules : AbstractValidator<Quantity>
{
    /// <summary>A quantity has a unit, a number or a magnitude in words, and a range runs upwards.</summary>
    public QuantityRules()
    {
        RuleFor(quantity => quantity.Unit).NotEmpty();
        RuleFor(quantity => quantity).Must(quantity => quantity.Value is not null || quantity.InWords is not null)
            .WithMessage("A quantity has a value or a magnitude in words.");
        RuleFor(quantity => quantity.Upper).GreaterThan(quantity => quantity.Value).When(quantity => quantity.Upper is not null);
    }
}
