namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Resolves the locators that seed files use to places in the report.</summary>
public sealed class Locators
{
    private readonly Dictionary<string, Evidence> places = [];

    /// <summary>Lists every place of a report.</summary>
    public Locators(Report report)
    {
        foreach (var section in report.Sections) AddSection(section);
        foreach (var note in report.Footnotes.Where(note => note.Fingerprint is not null))
            Add(new Evidence { Passage = $"fn-{note.Footnote}", Section = note.Section, Paragraph = note.Paragraph, Footnote = note.Footnote });
    }

    /// <summary>All locators.</summary>
    public IEnumerable<string> All => places.Keys;

    /// <summary>The place that a locator names, or null.</summary>
    public Evidence? Find(string locator) => places.GetValueOrDefault(locator);

    private void AddSection(ReportSection section)
    {
        Add(new Evidence { Passage = section.Section, Section = section.Section });
        for (var number = 1; number <= section.Paragraphs.Count; number++)
            Add(new Evidence { Passage = $"{section.Section}-p{number}", Section = section.Section, Paragraph = number });
    }

    private void Add(Evidence place) => places.Add(place.Passage, place);
}
