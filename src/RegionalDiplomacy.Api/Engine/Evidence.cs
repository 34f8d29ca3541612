namespace RegionalDiplomacy.Api.Engine;

/// <summary>A place in the report on which a statement rests. In the seed it is written as a locator: <c>IV.C.1-p1</c> for a paragraph, <c>fn-121</c> for a footnote, <c>IV</c> for a section that has no paragraph of its own.</summary>
public sealed record Evidence
{
    /// <summary>The locator of the passage: section and paragraph, or footnote.</summary>
    /// <example>fn-121</example>
    public required string Passage { get; init; }

    /// <summary>The section of the report: <c>BOX</c> for the three summary answers, <c>ES</c> for the executive summary, then <c>I</c> to <c>VI</c> with their parts.</summary>
    /// <example>IV.C.1</example>
    public required string Section { get; init; }

    /// <summary>The ordinal of the paragraph within its section, from 1; for a footnote, the paragraph that carries its marker. Null when the whole section is meant.</summary>
    /// <example>1</example>
    public int? Paragraph { get; init; }

    /// <summary>The number of the footnote, counted through the whole report from 1 to 176, or null when the body text is meant.</summary>
    /// <example>121</example>
    public int? Footnote { get; init; }
}
