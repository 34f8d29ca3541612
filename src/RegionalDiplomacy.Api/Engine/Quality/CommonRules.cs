namespace RegionalDiplomacy.Api.Engine.Quality;

/// <summary>The rules that hold for records of every kind.</summary>
public static class CommonRules
{
    private static readonly Func<Catalogue, string> AllRecords = _ => "SELECT id FROM record";

    /// <summary>The rules.</summary>
    public static readonly IReadOnlyList<QualityRule> All =
    [
        new("unique-ids", "No two records of any kinds share an id.", AllRecords, _ => "SELECT id FROM record GROUP BY id HAVING count(*) > 1"),
        new("labels", "Every record has a label.", AllRecords, _ => "SELECT id FROM record WHERE trim(label) = ''"),
        new("summaries", "Every record has a summary.", catalogue => QualityRule.Union(catalogue, kind => $"SELECT id FROM {kind.Table}"),
            catalogue => QualityRule.Union(catalogue, kind => $"SELECT id FROM {kind.Table} WHERE trim(CAST(json AS TEXT) ->> '$.summary') = ''")),
        new("evidence", "Every record names at least one place in the report.", AllRecords, _ => "SELECT id FROM record WHERE key NOT IN (SELECT record_key FROM evidence)"),
        new("locators", "Every place named exists in the report.", _ => "SELECT DISTINCT passage FROM evidence", _ => """
            SELECT DISTINCT e.passage FROM evidence e WHERE NOT EXISTS (
                SELECT 1 FROM meta m, json_each(m.value, '$.sections') s WHERE m.name = 'report' AND s.value ->> '$.section' = e.section
                AND (e.paragraph IS NULL OR e.paragraph BETWEEN 1 AND json_array_length(s.value, '$.paragraphs')))
            """),
        new("links-resolve", "Every link leads to a record.", _ => "SELECT DISTINCT r.id FROM link l JOIN record r ON r.key = l.from_key",
            _ => "SELECT r.id FROM link l JOIN record r ON r.key = l.from_key WHERE l.to_key NOT IN (SELECT key FROM record)"),
        QualityRule.OfObjects("dates", "Every date is EDTF whose first day is not after its last.", "edtf", """
            o.value ->> '$.edtf' NOT GLOB '[0-9.][0-9.]*' OR o.value ->> '$.earliest' > o.value ->> '$.latest'
            OR (o.value ->> '$.earliest' IS NULL AND o.value ->> '$.latest' IS NULL)
            """),
        new("passages-complete", "Every paragraph and footnote of the report is cited, or has a stated reason why nothing can be taken from it.", _ => Passages, catalogue => $"""
            SELECT id FROM ({Passages}) WHERE because IS NULL AND id NOT IN (
                SELECT e.passage FROM evidence e JOIN record r ON r.key = e.record_key WHERE r.kind IN ({Seeded(catalogue)}))
            """),
    ];

    private const string Passages = """
        SELECT (s.value ->> '$.section') || '-p' || (p.key + 1) AS id, NULL AS because
        FROM meta m, json_each(m.value, '$.sections') s, json_each(s.value, '$.paragraphs') p WHERE m.name = 'report'
        UNION ALL
        SELECT 'fn-' || (n.value ->> '$.footnote'), n.value ->> '$.nothingBecause' FROM meta m, json_each(m.value, '$.footnotes') n WHERE m.name = 'report'
        """;

    private static string Seeded(Catalogue catalogue) => string.Join(", ", catalogue.Where(kind => kind.IsSeeded).Select(kind => $"'{kind.Name}'"));
}
