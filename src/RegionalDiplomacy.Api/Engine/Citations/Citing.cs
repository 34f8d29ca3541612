using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Formats;

namespace RegionalDiplomacy.Api.Engine.Citations;

/// <summary>How records are cited: as the report with the place of their evidence, unless their kind is itself a work.</summary>
public static class Citing
{
    /// <summary>The citations of records.</summary>
    public static IEnumerable<Citation> Of(RecordSet set) => set.Records.Select(json =>
    {
        var record = (Record)JsonSerializer.Deserialize(json, set.Kind.RecordType, Json.Options)!;
        var from = $"RegionalDiplomacy, record {record.Id}, dataset version {set.Store.Version}.";
        return set.Kind.Cite(record) is { } work ? work with { Note = $"{work.Note} {from}".Trim() } : Report(record, set.Store.Report, from);
    });

    /// <summary>Places in the report as a reader would write them, such as «IV.C.1 ¶ 1; fn. 121, 124».</summary>
    public static string Places(IReadOnlyList<Evidence> evidence)
    {
        var body = evidence.Where(place => place.Footnote is null).Select(place => place.Paragraph is null ? place.Section : $"{place.Section} ¶ {place.Paragraph}");
        var notes = evidence.Where(place => place.Footnote is not null).Select(place => place.Footnote!.Value).Distinct().Order().ToList();
        return string.Join("; ", body.Distinct().Concat(notes.Count == 0 ? [] : [$"fn. {string.Join(", ", notes)}"]));
    }

    private static Citation Report(Record record, Report report, string from) => new()
    {
        Key = record.Id,
        Type = WorkType.Report,
        Title = report.Title,
        Institution = report.Publisher,
        Container = report.Series,
        Publisher = report.Publisher,
        Issued = EdtfDate.TryParse(EdtfDate.Day(report.Published), out var day) ? day : null,
        Language = "en",
        Pinpoint = Places(record.Evidence),
        Note = $"Cited for: {record.Label}. {from}",
    };
}
