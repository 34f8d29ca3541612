using Mapster;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Citations;

namespace RegionalDiplomacy.Api.Kinds.Sources;

/// <summary>The declaration of the kind.</summary>
public static class Sources
{
    /// <summary>Sources.</summary>
    public static readonly Kind Kind = new Kind<Source, SourceFilter>
    {
        Name = "source",
        Route = "sources",
        Singular = "source",
        Plural = "sources",
        Description = "Every publication, speech, post, resolution and set of interviews that the footnotes cite: title, authors, outlet, date, language, and the footnotes that cite it.",
        CiteAs = source => source.Adapt<Citation>(Mappings.Config),
        SearchWeight = 0.55,
        AnswerWeight = 0.6,
        ExampleId = "smith-bahiss-no-choice-but-to-work-with-the-taliban-2023",
    };
}
