namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>The SQL that makes the researchers' file from the store, which is attached as <c>store</c>. It uses no feature younger than SQLite 3.31.</summary>
public static class ExportSchema
{
    /// <summary>All statements, in their order. The cross joins read the records in the order of their ids, so that nothing large has to be sorted.</summary>
    public static IEnumerable<string> Statements(Catalogue catalogue)
    {
        yield return """
            CREATE TABLE dataset (name TEXT PRIMARY KEY, value TEXT NOT NULL);
            INSERT INTO dataset SELECT name, value FROM store.meta WHERE name = 'dataset_version';
            CREATE TABLE record (id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, summary TEXT NOT NULL, json TEXT NOT NULL);
            """;
        foreach (var kind in catalogue)
            yield return $"""
                INSERT INTO record SELECT k.id, '{kind.Name}', k.label, CAST(d.json AS TEXT) ->> '$.summary', CAST(d.json AS TEXT)
                FROM store.{kind.Table} k CROSS JOIN store.document d USING (key) ORDER BY k.key;
                """;
        yield return """
            CREATE INDEX record_kind ON record (kind);
            CREATE TABLE link (from_id TEXT NOT NULL REFERENCES record, role TEXT NOT NULL, to_id TEXT NOT NULL REFERENCES record, PRIMARY KEY (from_id, role, to_id)) WITHOUT ROWID;
            INSERT INTO link SELECT f.id, l.role, t.id FROM store.record f CROSS JOIN store.link l ON l.from_key = f.key CROSS JOIN store.record t ON t.key = l.to_key ORDER BY 1, 2, 3;
            CREATE INDEX link_to ON link (to_id, role);
            CREATE TABLE evidence (
                record_id TEXT NOT NULL REFERENCES record, passage TEXT NOT NULL, section TEXT NOT NULL, paragraph INTEGER, footnote INTEGER, PRIMARY KEY (record_id, passage)) WITHOUT ROWID;
            INSERT INTO evidence SELECT r.id, e.passage, e.section, e.paragraph, e.footnote FROM store.record r CROSS JOIN store.evidence e ON e.record_key = r.key ORDER BY 1, 2;
            CREATE INDEX evidence_passage ON evidence (passage);
            CREATE TABLE alias (record_id TEXT NOT NULL REFERENCES record, name TEXT NOT NULL, sort TEXT NOT NULL, origin TEXT NOT NULL, language TEXT);
            INSERT INTO alias SELECT r.id, a.name, a.sort, a.origin, a.language FROM store.record r CROSS JOIN store.alias a ON a.record_key = r.key ORDER BY 1, a.rowid;
            CREATE TABLE term (record_id TEXT NOT NULL REFERENCES record, property TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (record_id, property, word)) WITHOUT ROWID;
            INSERT INTO term SELECT r.id, t.property, t.word FROM store.record r CROSS JOIN store.term t ON t.record_key = r.key ORDER BY 1, 2, 3;
            """;
        foreach (var kind in catalogue) yield return Table(kind);
        foreach (var view in catalogue.Views) yield return view;
    }

    private static string Table(Kind kind)
    {
        var columns = kind.Shape.Columns.SelectMany(column => Schema.Columns(column).Select(stored => (stored.Name, Type: column.ColumnType))).ToList();
        return $"""
            CREATE TABLE {kind.Table} (id TEXT PRIMARY KEY REFERENCES record, {string.Join(", ", columns.Select(column => $"{column.Name} {column.Type}"))});
            INSERT INTO {kind.Table} SELECT id, {string.Join(", ", columns.Select(column => column.Name))} FROM store.{kind.Table} ORDER BY id;
            """;
    }
}
