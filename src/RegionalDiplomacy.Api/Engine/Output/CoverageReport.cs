using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>How far the records cover the report, passage by passage.</summary>
public sealed record CoverageReport
{
    /// <summary>How many paragraphs and footnotes there are.</summary>
    /// <example>268</example>
    public required int Total { get; init; }

    /// <summary>How many of them no record cites and no reason is given for; complete coverage is 0.</summary>
    /// <example>0</example>
    public required int Uncovered { get; init; }

    /// <summary>Every paragraph, then every footnote, in the order of the report.</summary>
    public required IReadOnlyList<PassageCoverage> Passages { get; init; }

    /// <summary>The coverage of a store.</summary>
    public static CoverageReport Of(Catalogue catalogue, Store store)
    {
        var citations = store.Citations(catalogue.Where(kind => kind.IsSeeded).Select(kind => kind.Name));
        var paragraphs =
            from section in store.Report.Sections
            from number in Enumerable.Range(1, section.Paragraphs.Count)
            select Cover($"{section.Section}-p{number}", section.Section, number, null, null);
        var footnotes = store.Report.Footnotes.Select(note => Cover($"fn-{note.Footnote}", note.Section, note.Paragraph, note.Footnote, note.NothingBecause));
        List<PassageCoverage> passages = [.. paragraphs, .. footnotes];
        return new CoverageReport { Total = passages.Count, Uncovered = passages.Count(passage => passage is { Records: 0, NothingBecause: null }), Passages = passages };

        PassageCoverage Cover(string id, string section, int paragraph, int? footnote, string? reason) => new(
            id, section, paragraph, footnote, citations[id].Sum(row => row.Count), citations[id].ToDictionary(row => row.Kind, row => row.Count), reason);
    }
}

/// <summary>How far one passage is covered.</summary>
/// <param name="Passage">The passage's locator.</param>
/// <param name="Section">The section that it stands in.</param>
/// <param name="Paragraph">The paragraph, or for a footnote the paragraph that carries its marker.</param>
/// <param name="Footnote" example="121">The number of the footnote, or null for a paragraph.</param>
/// <param name="Records">How many records rest on the passage itself.</param>
/// <param name="ByKind">The same by the kind of the records; kinds without any are left out.</param>
/// <param name="NothingBecause" example="The published text carries the marker of this footnote but not the note itself.">Why nothing can be taken from the passage; null where something was.</param>
public sealed record PassageCoverage(
    string Passage, string Section, int Paragraph, int? Footnote, long Records, IReadOnlyDictionary<string, long> ByKind, string? NothingBecause);
