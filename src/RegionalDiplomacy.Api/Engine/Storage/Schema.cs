using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>The tables of the store.</summary>
public static class Schema
{
    /// <summary>The tables that all kinds share.</summary>
    public const string Shared = $"""
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE section_part (section TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (section, part)) STRICT, WITHOUT ROWID;
        CREATE TABLE record (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL) STRICT;
        CREATE TABLE document (key INTEGER PRIMARY KEY REFERENCES record, json BLOB NOT NULL) STRICT;
        CREATE TABLE link (
            from_key INTEGER NOT NULL REFERENCES record, role TEXT NOT NULL, to_key INTEGER NOT NULL REFERENCES record,
            PRIMARY KEY (from_key, role, to_key)) STRICT, WITHOUT ROWID;
        CREATE TABLE evidence (
            record_key INTEGER NOT NULL REFERENCES record, passage TEXT NOT NULL, section TEXT NOT NULL, paragraph INTEGER, footnote INTEGER,
            PRIMARY KEY (record_key, passage)) STRICT, WITHOUT ROWID;
        CREATE TABLE citation (passage TEXT NOT NULL, kind TEXT NOT NULL, records INTEGER NOT NULL, PRIMARY KEY (passage, kind)) STRICT, WITHOUT ROWID;
        CREATE TABLE term (
            record_key INTEGER NOT NULL REFERENCES record, property TEXT NOT NULL, word TEXT NOT NULL,
            PRIMARY KEY (record_key, property, word)) STRICT, WITHOUT ROWID;
        CREATE TABLE alias (
            record_key INTEGER NOT NULL REFERENCES record, name TEXT NOT NULL, sort TEXT NOT NULL, origin TEXT NOT NULL, language TEXT) STRICT;
        CREATE VIRTUAL TABLE search USING fts5 (label, aliases, summary, body, {Stems.Tokenizer});
        CREATE VIRTUAL TABLE near USING fts5 (id, tokenize = 'trigram');
        """ + NameTables.Schema + WordTables.Schema + SearchTables.Schema;

    /// <summary>The indexes of those tables. They are made when all rows are in, since sorting once is quicker than sorting each row in.</summary>
    public const string SharedIndexes = """
        CREATE INDEX link_back ON link (to_key, role);
        CREATE INDEX evidence_section ON evidence (section);
        CREATE INDEX evidence_passage ON evidence (passage);
        CREATE INDEX term_word ON term (property, word);
        CREATE INDEX alias_record ON alias (record_key);
        """;

    /// <summary>Counts what is asked for often and takes long to count.</summary>
    public const string Counts = """
        INSERT INTO citation SELECT e.passage, r.kind, count(*) FROM evidence e JOIN record r ON r.key = e.record_key GROUP BY 1, 2 ORDER BY 1, 2;
        """;

    /// <summary>The table of one kind: its key, and the columns that filters and sorts need. The record as it is served lies apart, so that counting and sorting need not read past it.</summary>
    public static string Table(Kind kind)
    {
        var columns = kind.Shape.Columns.SelectMany(column => Columns(column).Select(stored => stored.Definition).Concat(Generated(column)));
        return $"""
            CREATE TABLE {kind.Table} (
                key INTEGER PRIMARY KEY REFERENCES record, id TEXT NOT NULL UNIQUE,
                {string.Join($",{Environment.NewLine}    ", columns)}) STRICT;
            """;
    }

    /// <summary>The indexes of the table of one kind: two for the orders by each column, one for its filter with the default order behind it, two for a date.</summary>
    public static IEnumerable<string> Indexes(Kind kind)
    {
        var order = new Order(kind.Shape, SortList.Default(kind)).Columns.Where(column => column != "key").ToList();
        return kind.Shape.Columns.SelectMany(column => Keys(column, order)).DistinctBy(keys => string.Join(", ", keys))
            .Select((keys, number) => $"CREATE INDEX {kind.Table}_{number + 1} ON {kind.Table} ({string.Join(", ", keys)});");
    }

    /// <summary>The columns that a property is stored in: two for a date, one for anything else.</summary>
    public static IEnumerable<(string Name, string Definition)> Columns(ShapeProperty property)
    {
        var required = property.Nullable ? "" : " NOT NULL";
        yield return (property.Column!, $"{property.Column} {property.ColumnType}{required}{Check(property)}");
        if (property.Type == typeof(EdtfDate)) yield return (property.LatestColumn, $"{property.LatestColumn} TEXT{required}");
    }

    private static IEnumerable<IReadOnlyList<string>> Keys(ShapeProperty column, IReadOnlyList<string> order)
    {
        yield return [column.AscendingColumn];
        yield return [column.DescendingColumn + " DESC"];
        if (column.Type == typeof(EdtfDate)) yield return [column.Column!, column.LatestColumn];
        if (column.Type == typeof(EdtfDate)) yield return [column.LatestColumn, column.Column!];
        else if (column.Type.IsEnum || column.Type == typeof(bool)) yield return [column.Column!, .. order];
        else yield return [column.Column!];
    }

    // A missing value has a place in either order, so that pages can be sought by it like any other.
    private static IEnumerable<string> Generated(ShapeProperty property)
    {
        if (!property.Nullable) yield break;
        var (type, last, first) = property.ColumnType switch
        {
            "INTEGER" => ("INTEGER", "9223372036854775807", "-9223372036854775808"),
            "REAL" => ("REAL", "1.7976931348623157e308", "-1.7976931348623157e308"),
            _ => ("TEXT" + Collation(property), "char(1114111)", "''"),
        };
        yield return $"{property.AscendingColumn} {type} GENERATED ALWAYS AS (ifnull({property.Column}, {last}))";
        yield return $"{property.DescendingColumn} {type} GENERATED ALWAYS AS (ifnull({property.Column}, {first}))";
    }

    private static string Collation(ShapeProperty property) => property.Type == typeof(string) ? " COLLATE NOCASE" : "";

    private static string Check(ShapeProperty property) => property switch
    {
        { Type.IsEnum: true } => $" CHECK ({property.Column} IN ({string.Join(", ", property.Words.Select(word => $"'{word}'"))}))",
        _ when property.Type == typeof(bool) => $" CHECK ({property.Column} IN (0, 1))",
        _ => Collation(property),
    };
}
