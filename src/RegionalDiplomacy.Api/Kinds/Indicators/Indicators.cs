using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Indicators;

/// <summary>The declaration of the kind.</summary>
public static class Indicators
{
    /// <summary>Indicators.</summary>
    public static readonly Kind Kind = new Kind<Indicator, IndicatorFilter>
    {
        Name = "indicator",
        Route = "indicators",
        Singular = "indicator",
        Plural = "indicators",
        Description = "Every figure of the report, footnotes included: one measure with its values, unit, how exact they are, period, place and who measured them.",
        SearchWeight = 0.8,
        AnswerWeight = 1.2,
        ExampleId = "border-incidents",
    };
}
