using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Passages;

/// <summary>A section, body paragraph or footnote of the report: where it is, how to recognise it, and everything that rests on it. Never its text.</summary>
public sealed record Passage : Record
{
    /// <summary>What sort of passage it is.</summary>
    public required PassageType Type { get; init; }

    /// <summary>The passage's place in the order of the report, from 1: each section before its paragraphs, all footnotes after them.</summary>
    /// <example>57</example>
    public required int Position { get; init; }

    /// <summary>The section that the passage is or stands in.</summary>
    /// <example>IV.C.1</example>
    public required string Section { get; init; }

    /// <summary>The heading of that section as printed.</summary>
    /// <example>Concerns from Central Asia</example>
    public required string Heading { get; init; }

    /// <summary>The ordinal of the paragraph within its section; for a footnote, of the paragraph that carries its marker; null for a section.</summary>
    /// <example>1</example>
    public int? Paragraph { get; init; }

    /// <summary>The number of the footnote, counted through the whole report; null for other passages.</summary>
    public int? Footnote { get; init; }

    /// <summary>SHA-256 of the passage's text in UTF-8 after folding white space, note markers included, in hexadecimal: whoever holds the report can check that they hold the same text. Null for sections and for footnotes whose text was not published.</summary>
    [Prose]
    public string? Fingerprint { get; init; }

    /// <summary>The footnotes whose markers stand in the paragraph.</summary>
    public IReadOnlyList<Link> Footnotes { get; init; } = [];

    /// <summary>All records that rest on the passage itself; for a section, on any of its own paragraphs or their footnotes.</summary>
    public IReadOnlyList<Link> Records { get; init; } = [];

    /// <summary>Why nothing can be taken from the passage; null where something was.</summary>
    [Prose]
    public string? NothingBecause { get; init; }
}

/// <summary>The sorts of passages.</summary>
public enum PassageType
{
    /// <summary>A section.</summary>
    Section,

    /// <summary>A body paragraph.</summary>
    Paragraph,

    /// <summary>A footnote.</summary>
    Footnote,
}
