using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Sources;

/// <summary>A publication, speech, post, resolution or set of interviews that the footnotes cite. Its evidence is the footnotes that cite it.</summary>
public sealed record Source : Record
{
    /// <summary>What sort of source it is.</summary>
    public required SourceType Type { get; init; }

    /// <summary>The title as printed, or null where there is none, as with posts and interviews.</summary>
    /// <example>The World Has No Choice but to Work with the Taliban</example>
    public string? Title { get; init; }

    /// <summary>The authors, in the order printed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The newspaper, journal, series or channel in which it appeared, or null.</summary>
    /// <example>Foreign Affairs</example>
    public string? Outlet { get; init; }

    /// <summary>The actor that published it, where the knowledge base has it.</summary>
    public Link? Publisher { get; init; }

    /// <summary>When it was published, spoken or, for interviews, held; null where the footnote does not say.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The language of the source as a BCP 47 tag: <c>en</c> unless the footnote names another.</summary>
    /// <example>ps</example>
    public required string Language { get; init; }

    /// <summary>What else identifies it: volume, number, pages, symbol of a document, account name, time of a post.</summary>
    /// <example>UNSC S/2023/95</example>
    public string? Identifier { get; init; }

    /// <summary>Whose words it carries: the person or body that speaks, posts or issues it, or those interviewed.</summary>
    public IReadOnlyList<Link> Voices { get; init; } = [];

    /// <summary>Where the interviews were held, in the report's words.</summary>
    /// <example>Kabul, Kandahar and Khost</example>
    public string? Place { get; init; }

    /// <summary>The records that the source is about.</summary>
    public IReadOnlyList<Link> About { get; init; } = [];
}

/// <summary>The sorts of sources.</summary>
public enum SourceType
{
    /// <summary>A report of a research body or agency.</summary>
    Report,

    /// <summary>An article in a newspaper, news site or news agency.</summary>
    NewsArticle,

    /// <summary>An article in a scholarly or professional journal.</summary>
    JournalArticle,

    /// <summary>A commentary or analysis.</summary>
    Commentary,

    /// <summary>A set of interviews by the report's authors.</summary>
    Interviews,

    /// <summary>A calculation or analysis by the report's authors.</summary>
    Analysis,

    /// <summary>A post on a social network.</summary>
    Post,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A speech.</summary>
    Speech,

    /// <summary>A press release, joint statement or position paper.</summary>
    OfficialStatement,

    /// <summary>A document of the United Nations.</summary>
    UnitedNationsDocument,

    /// <summary>The text of a treaty or convention.</summary>
    Treaty,

    /// <summary>A data set.</summary>
    Data,

    /// <summary>A campaign publication.</summary>
    CampaignPublication,
}
