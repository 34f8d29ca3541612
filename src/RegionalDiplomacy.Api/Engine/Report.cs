namespace RegionalDiplomacy.Api.Engine;

/// <summary>The report that the knowledge base is drawn from, as a frame without text: sections, paragraphs and footnotes with their fingerprints.</summary>
public sealed record Report
{
    /// <summary>The report's title.</summary>
    /// <example>The Taliban’s Neighbourhood: Regional Diplomacy with Afghanistan</example>
    public required string Title { get; init; }

    /// <summary>The publisher.</summary>
    /// <example>International Crisis Group</example>
    public required string Publisher { get; init; }

    /// <summary>The series in which the report appeared.</summary>
    /// <example>Asia Report</example>
    public required string Series { get; init; }

    /// <summary>The day of publication.</summary>
    /// <example>2024-01-30</example>
    public required DateOnly Published { get; init; }

    /// <summary>The sections in their order.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The footnotes in their order.</summary>
    public required IReadOnlyList<ReportFootnote> Footnotes { get; init; }
}

/// <summary>A section of the report.</summary>
/// <param name="Section">The section's locator, such as <c>IV.C.1</c>.</param>
/// <param name="Heading">The heading as printed.</param>
/// <param name="Paragraphs">A fingerprint for each body paragraph: SHA-256 of its UTF-8 text, note markers included, after folding white space.</param>
public sealed record ReportSection(string Section, string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>A footnote of the report.</summary>
/// <param name="Footnote">The number, counted through the whole report.</param>
/// <param name="Section">The section in which its marker stands.</param>
/// <param name="Paragraph">The paragraph in which its marker stands.</param>
/// <param name="Fingerprint">The fingerprint of its text, or null where the published text is missing.</param>
/// <param name="NothingBecause">Why nothing can be taken from it; null where something can.</param>
public sealed record ReportFootnote(int Footnote, string Section, int Paragraph, string? Fingerprint, string? NothingBecause = null);
