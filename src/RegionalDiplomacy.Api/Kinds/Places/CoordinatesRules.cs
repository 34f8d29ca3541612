using FluentValidation;

namespace RegionalDiplomacy.Api.Kinds.Places;

/// <summary>The rules of coordinates.</summary>
public sealed class CoordinatesRules : AbstractValidator<Coordinates>
{
    /// <summary>Coordinates lie on earth.</summary>
    public CoordinatesRules()
    {
        RuleFor(point => point.Latitude).InclusiveBetween(-90, 90);
        RuleFor(point => point.Longitude).InclusiveBetween(-180, 180);
    }
}
