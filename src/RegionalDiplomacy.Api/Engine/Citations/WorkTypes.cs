namespace RegionalDiplomacy.Api.Engine.Citations;

/// <summary>What the bibliographic formats call each sort of work.</summary>
public static class WorkTypes
{
    /// <summary>The type in CSL 1.0.2.</summary>
    public static string Csl(WorkType type) => type switch
    {
        WorkType.Report => "report",
        WorkType.NewsArticle => "article-newspaper",
        WorkType.JournalArticle => "article-journal",
        WorkType.WebPage => "webpage",
        WorkType.Post => "post",
        WorkType.Video => "motion_picture",
        WorkType.Speech => "speech",
        WorkType.Interview => "interview",
        WorkType.LegalDocument => "treaty",
        _ => "dataset",
    };

    /// <summary>The entry type in BibTeX.</summary>
    public static string Bibtex(WorkType type) => type switch
    {
        WorkType.Report => "techreport",
        WorkType.NewsArticle or WorkType.JournalArticle => "article",
        WorkType.Interview => "unpublished",
        _ => "misc",
    };

    /// <summary>The reference type in RIS.</summary>
    public static string Ris(WorkType type) => type switch
    {
        WorkType.Report => "RPRT",
        WorkType.NewsArticle => "NEWS",
        WorkType.JournalArticle => "JOUR",
        WorkType.WebPage or WorkType.Post => "ELEC",
        WorkType.Video => "VIDEO",
        WorkType.Interview => "PCOMM",
        WorkType.LegalDocument => "GEN",
        WorkType.Dataset => "DATA",
        _ => "GEN",
    };
}
