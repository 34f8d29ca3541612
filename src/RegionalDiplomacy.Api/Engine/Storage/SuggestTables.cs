using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Suggest;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Writes what completions need, from a store that has everything else.</summary>
internal static class SuggestTables
{
    private const string Schema = """
        CREATE TABLE hint (record_key INTEGER PRIMARY KEY REFERENCES record, text TEXT NOT NULL) STRICT;
        CREATE TABLE completion (name_key INTEGER PRIMARY KEY REFERENCES name, kind TEXT NOT NULL, place INTEGER NOT NULL) STRICT;
        CREATE TABLE suggestion (prefix TEXT NOT NULL, kind TEXT NOT NULL, names BLOB NOT NULL, PRIMARY KEY (prefix, kind)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Makes the tables and fills them.</summary>
    public static void Write(SqliteConnection connection, Catalogue catalogue)
    {
        connection.Execute(Schema);
        foreach (var kind in catalogue.Where(kind => kind.IsNamed)) WriteHints(connection, kind);
        connection.Execute("""
            INSERT INTO completion
            WITH ranked AS (SELECT r.key, r.kind, row_number() OVER (ORDER BY ifnull(p.links, 0) DESC, r.id) AS rank FROM record r LEFT JOIN prominence p ON p.record_key = r.key)
            SELECT n.key, r.kind, r.rank + CASE WHEN n.sort IS NULL THEN 0 ELSE @Alias END FROM name n JOIN ranked r ON r.key = n.record_key ORDER BY n.key
            """, new { Completion.Alias });
        WriteBusyPrefixes(connection);
    }

    private static void WriteHints(SqliteConnection connection, Kind kind)
    {
        using var insert = new PreparedInsert(connection, "hint", "record_key", "text");
        var type = kind.Shape.Columns.FirstOrDefault(column => column is { Name: "type", Type.IsEnum: true })?.Column ?? "NULL";
        var records = connection.Query<(long Key, string? Type, string Summary)>($"SELECT k.key, {(type == "NULL" ? type : "k." + type)}, CAST(d.json AS TEXT) ->> '$.summary' FROM {kind.Table} k JOIN document d USING (key)", buffered: false);
        foreach (var record in records) insert.Run(record.Key, Hints.Of(kind, record.Type, record.Summary));
    }

    private static void WriteBusyPrefixes(SqliteConnection connection)
    {
        using var insert = new PreparedInsert(connection, "suggestion", "prefix", "kind", "names");
        foreach (var (prefix, names) in BusyPrefixes.Of(Starts(connection)))
        {
            insert.Run(prefix, SuggestIndex.AnyKind, SuggestIndex.Packed(Completion.Best(names).Take(BusyPrefixes.Kept)));
            foreach (var kind in names.GroupBy(name => name.Kind)) insert.Run(prefix, kind.Key, SuggestIndex.Packed(kind));
        }
    }

    private static IEnumerable<(string Start, Completion Name)> Starts(SqliteConnection connection)
    {
        // CROSS JOIN keeps the order of the loops, and with it that of the beginnings.
        using var statement = new Statement(connection, $"SELECT s.start, s.name_key, c.kind, c.place + CASE WHEN s.position > 0 THEN {Completion.Inner} ELSE 0 END FROM name_start s CROSS JOIN completion c ON c.name_key = s.name_key ORDER BY s.start");
        while (statement.Step()) yield return (statement.Text(0), new Completion(statement.Integer(1), statement.Text(2), statement.Integer(3)));
    }
}
