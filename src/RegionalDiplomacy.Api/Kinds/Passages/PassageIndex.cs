using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Kinds.Passages;

/// <summary>Makes the passages from the frame of the report and from what the records cite.</summary>
public static class PassageIndex
{
    /// <summary>All passages, in the order of the report.</summary>
    public static IEnumerable<Passage> Of(SeedContent seed)
    {
        var headings = seed.Report.Sections.ToDictionary(section => section.Section, section => section.Heading);
        return seed.Report.Sections.SelectMany(section => Body(section, seed))
            .Concat(seed.Report.Footnotes.Select(note => Note(note, headings[note.Section], seed.Citing($"fn-{note.Footnote}"))))
            .Select((passage, index) => passage with { Position = index + 1 });
    }

    private static IEnumerable<Passage> Body(ReportSection section, SeedContent seed)
    {
        var notes = seed.Report.Footnotes.Where(note => note.Section == section.Section).ToList();
        var own = Enumerable.Range(1, section.Paragraphs.Count).Select(number => $"{section.Section}-p{number}").ToList();
        var within = own.Concat(notes.Select(note => $"fn-{note.Footnote}")).Append(section.Section).SelectMany(seed.Citing);
        yield return Make(PassageType.Section, section.Section, section.Section, section.Heading, within, $"Section {section.Section}");
        foreach (var (id, number) in own.Select((id, index) => (id, index + 1)))
            yield return Make(PassageType.Paragraph, id, section.Section, section.Heading, seed.Citing(id), $"Section {section.Section}, paragraph {number}", number) with
            {
                Fingerprint = section.Paragraphs[number - 1],
                Footnotes = [.. notes.Where(note => note.Paragraph == number).Select(Marker)],
            };
    }

    private static Passage Note(ReportFootnote note, string heading, IEnumerable<Link> citing) =>
        Make(PassageType.Footnote, $"fn-{note.Footnote}", note.Section, heading, citing, $"Footnote {note.Footnote}", note.Paragraph, note.Footnote) with
        {
            Fingerprint = note.Fingerprint,
            NothingBecause = note.NothingBecause,
        };

    private static Link Marker(ReportFootnote note) => new() { Id = $"fn-{note.Footnote}", Kind = "passage", Label = $"Footnote {note.Footnote}" };

    private static Passage Make(
        PassageType type, string id, string section, string heading, IEnumerable<Link> citing, string label, int? paragraph = null, int? footnote = null)
    {
        var records = citing.DistinctBy(link => link.Id).OrderBy(link => link.Kind, StringComparer.Ordinal).ThenBy(link => link.Id, StringComparer.Ordinal).ToList();
        return new Passage
        {
            Id = id,
            Kind = "passage",
            Label = label,
            Summary = $"{label} of the report, under the heading «{heading}»; {records.Count} {(records.Count == 1 ? "record rests" : "records rest")} on it.",
            Evidence = [new Evidence { Passage = id, Section = section, Paragraph = paragraph, Footnote = footnote }],
            Type = type,
            Position = 0,
            Section = section,
            Heading = heading,
            Paragraph = paragraph,
            Footnote = footnote,
            Records = records,
        };
    }
}
