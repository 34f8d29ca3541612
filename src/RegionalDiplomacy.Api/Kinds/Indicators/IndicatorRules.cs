using FluentValidation;

namespace RegionalDiplomacy.Api.Kinds.Indicators;

/// <summary>The rules of an indicator beyond those of every record.</summary>
public sealed class IndicatorRules : AbstractValidator<Indicator>
{
    /// <summary>An indicator has a unit and at least one value.</summary>
    public IndicatorRules()
    {
        RuleFor(indicator => indicator.Unit).NotEmpty();
        RuleFor(indicator => indicator.Observations).NotEmpty();
    }
}
