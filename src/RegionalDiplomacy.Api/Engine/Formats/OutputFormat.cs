namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>The formats in which records are served.</summary>
public enum OutputFormat
{
    /// <summary>JSON (<c>application/json</c>), the default.</summary>
    Json,

    /// <summary>One JSON record a line and a closing line with count and hash (<c>application/x-ndjson</c>).</summary>
    Ndjson,

    /// <summary>Comma-separated values with a header row, as RFC 4180 has them (<c>text/csv</c>).</summary>
    Csv,

    /// <summary>JSON-LD in terms of schema.org and PROV-O (<c>application/ld+json</c>).</summary>
    Jsonld,

    /// <summary>Citations as CSL-JSON (<c>application/vnd.citationstyles.csl+json</c>).</summary>
    Csljson,

    /// <summary>Citations as BibTeX (<c>application/x-bibtex</c>).</summary>
    Bibtex,

    /// <summary>Citations as RIS (<c>application/x-research-info-systems</c>).</summary>
    Ris,

    /// <summary>Citations as a Markdown list (<c>text/markdown</c>).</summary>
    Markdown,
}
