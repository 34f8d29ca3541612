using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Themes;

/// <summary>The declaration of the kind.</summary>
public static class Themes
{
    /// <summary>Themes.</summary>
    public static readonly Kind Kind = new Kind<Theme, ThemeFilter>
    {
        Name = "theme",
        Route = "themes",
        Singular = "theme",
        Plural = "themes",
        Description = "The topics that tie records together, such as recognition, water or sanctions.",
        AnswerWeight = 0.8,
        ExampleId = "water",
    };
}
