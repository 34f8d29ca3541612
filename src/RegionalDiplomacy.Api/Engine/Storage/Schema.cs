namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>The tables of the store.</summary>
public static class Schema
{
    /// <summary>The tables that all kinds share.</summary>
    public const string Shared = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE section_part (section TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (section, part)) STRICT, WITHOUT ROWID;
        CREATE TABLE record (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL) STRICT;
        CREATE TABLE link (
            from_key INTEGER NOT NULL REFERENCES record, role TEXT NOT NULL, to_key INTEGER NOT NULL REFERENCES record,
            PRIMARY KEY (from_key, role, to_key)) STRICT, WITHOUT ROWID;
        CREATE TABLE evidence (
            record_key INTEGER NOT NULL REFERENCES record, passage TEXT NOT NULL, section TEXT NOT NULL, paragraph INTEGER, footnote INTEGER,
            PRIMARY KEY (record_key, passage)) STRICT, WITHOUT ROWID;
        CREATE TABLE term (
            record_key INTEGER NOT NULL REFERENCES record, property TEXT NOT NULL, word TEXT NOT NULL,
            PRIMARY KEY (record_key, property, word)) STRICT, WITHOUT ROWID;
        CREATE TABLE alias (
            record_key INTEGER NOT NULL REFERENCES record, name TEXT NOT NULL, sort TEXT NOT NULL, origin TEXT NOT NULL, language TEXT) STRICT;
        CREATE VIRTUAL TABLE search USING fts5 (label, aliases, summary, body, tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE near USING fts5 (id, tokenize = 'trigram');
        """;

    /// <summary>The indexes of those tables. They are made when all rows are in, since sorting once is quicker than sorting each row in.</summary>
    public const string SharedIndexes = """
        CREATE INDEX link_back ON link (to_key, role);
        CREATE INDEX evidence_section ON evidence (section);
        CREATE INDEX evidence_passage ON evidence (passage);
        CREATE INDEX term_word ON term (property, word);
        CREATE INDEX alias_record ON alias (record_key);
        """;

    /// <summary>The table of one kind: its key, the columns that filters and sorts need, and the record as it is served.</summary>
    public static string Table(Kind kind)
    {
        var columns = kind.Shape.Columns.SelectMany(Columns).Select(column => column.Definition);
        return $"""
            CREATE TABLE {kind.Table} (
                key INTEGER PRIMARY KEY REFERENCES record, id TEXT NOT NULL UNIQUE,
                {string.Join($",{Environment.NewLine}    ", columns)},
                json BLOB NOT NULL) STRICT;
            """;
    }

    /// <summary>The indexes of the table of one kind.</summary>
    public static IEnumerable<string> Indexes(Kind kind) =>
        kind.Shape.Columns.Select(column => $"CREATE INDEX {kind.Table}_{column.Column} ON {kind.Table} ({column.Column});");

    /// <summary>The columns that a property is stored in: two for a date, one for anything else.</summary>
    public static IEnumerable<(string Name, string Definition)> Columns(ShapeProperty property)
    {
        var required = property.Nullable ? "" : " NOT NULL";
        yield return (property.Column!, $"{property.Column} {property.ColumnType}{required}{Check(property)}");
        if (property.Type == typeof(EdtfDate)) yield return (property.LatestColumn, $"{property.LatestColumn} TEXT{required}");
    }

    private static string Check(ShapeProperty property) => property switch
    {
        { Type.IsEnum: true } => $" CHECK ({property.Column} IN ({string.Join(", ", property.Words.Select(word => $"'{word}'"))}))",
        _ when property.Type == typeof(bool) => $" CHECK ({property.Column} IN (0, 1))",
        _ when property.Type == typeof(string) => " COLLATE NOCASE",
        _ => "",
    };
}
