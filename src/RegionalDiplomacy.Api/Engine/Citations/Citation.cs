namespace RegionalDiplomacy.Api.Engine.Citations;

/// <summary>A work as a bibliography cites it.</summary>
public sealed record Citation
{
    /// <summary>The key by which the entry is known: the record's id.</summary>
    public required string Key { get; init; }

    /// <summary>What sort of work it is.</summary>
    public required WorkType Type { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The authors as printed: people «Given Family», or bodies.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The body that stands in the authors' place.</summary>
    public string? Institution { get; init; }

    /// <summary>The journal, newspaper or series in which it appeared.</summary>
    public string? Container { get; init; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it appeared.</summary>
    public EdtfDate? Issued { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Volume, number, symbol or account.</summary>
    public string? Number { get; init; }

    /// <summary>Where in the work, as a reader would write it.</summary>
    public string? Pinpoint { get; init; }

    /// <summary>What else a reader must know.</summary>
    public required string Note { get; init; }
}

/// <summary>The sorts of works, with what CSL, BibTeX and RIS call them.</summary>
public enum WorkType
{
    /// <summary>A report.</summary>
    Report,

    /// <summary>An article in a newspaper or on a news site.</summary>
    NewsArticle,

    /// <summary>An article in a journal.</summary>
    JournalArticle,

    /// <summary>A page on the web, or a commentary there.</summary>
    WebPage,

    /// <summary>A post on a social network.</summary>
    Post,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A speech.</summary>
    Speech,

    /// <summary>A set of interviews.</summary>
    Interview,

    /// <summary>A treaty or a document of a public body.</summary>
    LegalDocument,

    /// <summary>A data set.</summary>
    Dataset,
}
