using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Passages;

/// <summary>The declaration of the kind.</summary>
public static class Passages
{
    /// <summary>Passages.</summary>
    public static readonly Kind Kind = new Kind<Passage, PassageFilter>
    {
        Name = "passage",
        Route = "passages",
        Singular = "passage",
        Plural = "passages",
        Description = "The sections, paragraphs and footnotes of the report: locator, heading, fingerprint and every record that rests on them, never their text.",
        IsNamed = false,
        SearchWeight = 0.3,
        AnswerWeight = 0.3,
        ExampleId = "fn-152",
        DefaultSort = "position",
        Derive = PassageIndex.Of,
    };
}
