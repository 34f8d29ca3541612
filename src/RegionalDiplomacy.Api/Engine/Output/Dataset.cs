using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>What the dataset is: its version, its size, its source and how far it covers it.</summary>
public sealed record Dataset
{
    /// <summary>The dataset version: a hash of the seed's content, the kinds' shapes and the compiler. The same version means the same answers, on every machine.</summary>
    public required string Version { get; init; }

    /// <summary>How many records there are in all.</summary>
    public required long Records { get; init; }

    /// <summary>How many records there are of each kind.</summary>
    public required IReadOnlyList<KindCount> Kinds { get; init; }

    /// <summary>The report that everything is drawn from.</summary>
    public required ReportReference Source { get; init; }

    /// <summary>How much of the report the records cite.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>On what terms the content may be used.</summary>
    public required string Rights { get; init; }

    /// <summary>Describes a store.</summary>
    public static Dataset Of(Catalogue catalogue, Store store)
    {
        var cited = CoverageReport.Of(catalogue, store).Passages.Where(passage => passage.Records > 0).ToList();
        return new Dataset
        {
            Version = store.Version,
            Records = store.Counts.Values.Sum(),
            Kinds = [.. catalogue.Select(kind => new KindCount(kind.Name, kind.Description, kind.Path, store.Counts.GetValueOrDefault(kind.Name)))],
            Source = new ReportReference(store.Report.Title, store.Report.Publisher, store.Report.Series, store.Report.Published),
            Coverage = new Coverage(
                cited.Count(passage => passage.Footnote is null), store.Report.Sections.Sum(section => section.Paragraphs.Count),
                cited.Count(passage => passage.Footnote is not null), store.Report.Footnotes.Count(note => note.Fingerprint is not null)),
            Rights = "The records paraphrase the report in words of their own and hold none of its text. The report is the International Crisis Group's. No licence has been chosen for the records yet.",
        };
    }
}

/// <summary>A kind and how many records it has.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Description">What the kind holds.</param>
/// <param name="Url">The address of the kind's list.</param>
/// <param name="Count">How many records there are.</param>
public sealed record KindCount(string Kind, string Description, string Url, long Count);

/// <summary>The report, as it is cited.</summary>
/// <param name="Title">The title.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Series">The series.</param>
/// <param name="Published">The day of publication.</param>
public sealed record ReportReference(string Title, string Publisher, string Series, DateOnly Published);

/// <summary>How much of the report is cited by at least one record.</summary>
/// <param name="ParagraphsCited">Body paragraphs that are cited themselves, not only through a footnote.</param>
/// <param name="Paragraphs">Body paragraphs in all.</param>
/// <param name="FootnotesCited">Footnotes that are cited.</param>
/// <param name="Footnotes">Footnotes whose text was published.</param>
public sealed record Coverage(int ParagraphsCited, int Paragraphs, int FootnotesCited, int Footnotes);
