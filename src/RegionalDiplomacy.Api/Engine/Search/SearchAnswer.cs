using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>One page of what a search found.</summary>
public sealed record SearchAnswer
{
    /// <summary>The hits of this page, the best first.</summary>
    public required IReadOnlyList<SearchHit> Items { get; init; }

    /// <summary>How many records were found in all, on this page and the others.</summary>
    /// <example>42</example>
    public required long Total { get; init; }

    /// <summary>The value for <c>cursor</c> that gives the next page, or null on the last.</summary>
    /// <example>bRgRhSzRU4PbdA4JZGNlNzBjZjU3YThjMzNkZFsiQWZnaGFuIFJhaWx3YXkgQXV0aG9yaXR5IiwyMF0</example>
    public string? Next { get; init; }

    /// <summary>How many records of each kind were found, whatever kinds were asked for.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>How the query was understood.</summary>
    public required Interpretation Interpretation { get; init; }

    /// <summary>Addresses of this page and the next.</summary>
    public required PageLinks Links { get; init; }

    /// <summary>The version of the dataset that was searched.</summary>
    /// <example>0f4a6b1c2d3e4f50</example>
    public required string DatasetVersion { get; init; }
}

/// <summary>What was found, counted.</summary>
public sealed record SearchFacets
{
    /// <summary>By kind, the most frequent first.</summary>
    public required IReadOnlyList<FacetValue> Kind { get; init; }
}

/// <summary>A record that was found.</summary>
public sealed record SearchHit
{
    /// <summary>The record's id.</summary>
    /// <example>qush-tepa-canal</example>
    public required string Id { get; init; }

    /// <summary>The record's kind.</summary>
    /// <example>project</example>
    public required string Kind { get; init; }

    /// <summary>The record's label.</summary>
    /// <example>Qush Tepa Canal</example>
    public required string Label { get; init; }

    /// <summary>What the record is about.</summary>
    /// <example>A canal across northern Afghanistan that takes water out of the Amu Darya. The report ranks it as the Taliban's largest infrastructure project.</example>
    public required string Summary { get; init; }

    /// <summary>The record's address.</summary>
    /// <example>/api/v1/projects/qush-tepa-canal</example>
    public required string Url { get; init; }

    /// <summary>Where in the report the record rests.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The records that it links to; the first hundred where there are more, and <c>linkCount</c> says how many: the record itself has them all.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>How many records it links to.</summary>
    /// <example>7</example>
    public required int LinkCount { get; init; }

    /// <summary>How well it fits, to be compared with the other hits of the same query only; higher is better.</summary>
    /// <example>31.4</example>
    public required double Score { get; init; }

    /// <summary>Where the words stand.</summary>
    public required Matched Matched { get; init; }
}

/// <summary>Where in a record the words of a query stand.</summary>
public sealed record Matched
{
    /// <summary>The part of the record that tells most of what it is.</summary>
    public required MatchedField Field { get; init; }

    /// <summary>The words with what stands around them, as HTML: the text is escaped, and <c>mark</c> elements enclose the words.</summary>
    /// <example>&lt;mark&gt;Qush Tepa&lt;/mark&gt; Canal</example>
    public required string Snippet { get; init; }
}

/// <summary>The parts of a record that are searched.</summary>
public enum MatchedField
{
    /// <summary>The label.</summary>
    Label,

    /// <summary>One of the aliases.</summary>
    Aliases,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>A statement or another text within the record, or the label of a record that it links to.</summary>
    Statements,
}

/// <summary>How a query was understood. Nothing is read otherwise than it is written without being told here.</summary>
public sealed record Interpretation
{
    /// <summary>Whether the records found contain all terms, or, because too few would, any of them; those with all come first in either case.</summary>
    public required Matching Matching { get; init; }

    /// <summary>The terms.</summary>
    public required IReadOnlyList<InterpretedTerm> Terms { get; init; }

    /// <summary>Words that were passed over because they only put the question.</summary>
    /// <example>["who", "is"]</example>
    public required IReadOnlyList<string> PassedOver { get; init; }
}

/// <summary>Which records a search finds.</summary>
public enum Matching
{
    /// <summary>Those that contain every term.</summary>
    AllTerms,

    /// <summary>Those that contain at least one term.</summary>
    AnyTerm,
}

/// <summary>A word or name of a query, and what else counts as the same.</summary>
public sealed record InterpretedTerm
{
    /// <summary>The term as it was written.</summary>
    /// <example>Daesh</example>
    public required string Written { get; init; }

    /// <summary>What else counts as the term.</summary>
    /// <example>["irrigation", "waterway"]</example>
    public required IReadOnlyList<string> AlsoAs { get; init; }

    /// <summary>Why: the records of that name, a synonym, or a word that was probably meant.</summary>
    public required TermReading Reading { get; init; }

    /// <summary>The records of which the term is a name or, for a word, in whose description it stands as it does in the query.</summary>
    public required IReadOnlyList<Link> Names { get; init; }
}

/// <summary>How a term was read.</summary>
public enum TermReading
{
    /// <summary>As it is written, whatever its ending.</summary>
    AsWritten,

    /// <summary>As the name of one or more records, under all names that the report gives them.</summary>
    Name,

    /// <summary>Together with its synonyms.</summary>
    Synonyms,

    /// <summary>As words that are spelt or sound alike, because no record contains the one written.</summary>
    Corrected,
}
