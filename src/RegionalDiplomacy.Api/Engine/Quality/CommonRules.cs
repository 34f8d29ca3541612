using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Quality;

/// <summary>The rules that hold for records of every kind.</summary>
public static class CommonRules
{
    private static readonly Func<Catalogue, string> AllRecords = _ => "SELECT key FROM record";

    /// <summary>The rules.</summary>
    public static readonly IReadOnlyList<QualityRule> All =
    [
        new RowRule("unique-ids", "No two records of any kinds share an id.", AllRecords, _ => "SELECT id FROM record GROUP BY id HAVING count(*) > 1"),
        new RowRule("labels", "Every record has a label.", AllRecords, _ => "SELECT id FROM record WHERE trim(label) = ''"),
        new ObjectRule("summaries", "Every record has a summary.", "summary", record => string.IsNullOrWhiteSpace(record.GetProperty("summary").GetString())),
        new RowRule("evidence", "Every record names at least one place in the report.", AllRecords,
            _ => "SELECT id FROM record r WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.record_key = r.key)"),
        new RowRule("locators", "Every place named exists in the report.", _ => "SELECT DISTINCT passage FROM evidence", _ => """
            SELECT e.passage FROM (SELECT DISTINCT passage, section, paragraph FROM evidence) e WHERE NOT EXISTS (
                SELECT 1 FROM meta m, json_each(m.value, '$.sections') s WHERE m.name = 'report' AND s.value ->> '$.section' = e.section
                AND (e.paragraph IS NULL OR e.paragraph BETWEEN 1 AND json_array_length(s.value, '$.paragraphs')))
            """),
        new RowRule("links-resolve", "Every link leads to a record.", _ => "SELECT DISTINCT from_key FROM link",
            _ => "SELECT r.id FROM link l JOIN record r ON r.key = l.from_key WHERE l.to_key NOT IN (SELECT key FROM record)"),
        new ObjectRule("dates", "Every date is EDTF whose first day is not after its last.", "edtf", IsNoDate),
        new RowRule("passages-complete", "Every paragraph and footnote of the report is cited, or has a stated reason why nothing can be taken from it.", _ => Passages, catalogue => $"""
            SELECT p.id FROM ({Passages}) p WHERE p.because IS NULL AND NOT EXISTS (
                SELECT 1 FROM evidence e JOIN record r ON r.key = e.record_key WHERE e.passage = p.id AND r.kind IN ({Seeded(catalogue)}))
            """),
    ];

    private const string Passages = """
        SELECT (s.value ->> '$.section') || '-p' || (p.key + 1) AS id, NULL AS because
        FROM meta m, json_each(m.value, '$.sections') s, json_each(s.value, '$.paragraphs') p WHERE m.name = 'report'
        UNION ALL
        SELECT 'fn-' || (n.value ->> '$.footnote'), n.value ->> '$.nothingBecause' FROM meta m, json_each(m.value, '$.footnotes') n WHERE m.name = 'report'
        """;

    private static string Seeded(Catalogue catalogue) => string.Join(", ", catalogue.Where(kind => kind.IsSeeded).Select(kind => $"'{kind.Name}'"));

    private static bool IsNoDate(JsonElement date)
    {
        var (earliest, latest) = (date.GetProperty("earliest").GetString(), date.GetProperty("latest").GetString());
        if (!EdtfDate.TryParse(date.GetProperty("edtf").GetString(), out _)) return true;
        return earliest is null ? latest is null : latest is not null && string.CompareOrdinal(earliest, latest) > 0;
    }
}
