using System.Text.Json;
using Dapper;
using Mapster;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Search;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Compiles the seed into a store. The same seed gives the same bytes.</summary>
public sealed class StoreCompiler(Catalogue catalogue)
{
    /// <summary>Writes a new file.</summary>
    public void Compile(SeedContent seed, string version, string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = true }.ToString());
        connection.Open();
        // The file is made aside and given its name only when it is complete, so a journal would protect nothing.
        connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute(Schema.Shared);
            WriteMeta(connection, seed.Report, version);
            WriteRecords(connection, seed);
            SuggestTables.Write(connection, catalogue);
            transaction.Commit();
        }

        connection.Execute("INSERT INTO search (search) VALUES ('optimize'); INSERT INTO near (near) VALUES ('optimize'); ANALYZE;");
    }

    private static void WriteMeta(SqliteConnection connection, Report report, string version)
    {
        using var meta = new PreparedInsert(connection, "meta", "name", "value");
        meta.Run("dataset_version", version);
        meta.Run("report", JsonSerializer.Serialize(report, Json.Options));
        using var parts = new PreparedInsert(connection, "section_part", "section", "part");
        var sections = report.Sections.Select(section => section.Section).ToList();
        foreach (var section in sections)
            foreach (var part in sections.Where(part => part == section || part.StartsWith(section + ".", StringComparison.Ordinal)))
                parts.Run(section, part);
    }

    private void WriteRecords(SqliteConnection connection, SeedContent seed)
    {
        var keys = new Dictionary<string, long>();
        using (var heads = new PreparedInsert(connection, "record", "key", "id", "kind", "label"))
            foreach (var record in seed.Records.SelectMany(records => records))
            {
                keys.Add(record.Id, keys.Count + 1);
                heads.Run(keys[record.Id], record.Id, record.Kind, record.Label);
            }

        var words = new WordTables();
        using var shared = new SharedTables(connection, keys, words);
        using var names = new NameTables(connection, words);
        using var search = new SearchTables(connection);
        foreach (var (kind, records) in catalogue.Zip(seed.Records))
        {
            connection.Execute(Schema.Table(kind));
            using var table = new PreparedInsert(connection, kind.Table,
                ["key", "id", .. kind.Shape.Columns.SelectMany(Schema.Columns).Select(column => column.Name), "json"]);
            foreach (var record in records)
            {
                table.Run([keys[record.Id], record.Id, .. kind.Shape.Columns.SelectMany(column => Values(column, record)),
                    JsonSerializer.SerializeToUtf8Bytes(record, kind.RecordType, Json.Options)]);
                shared.Write(record);
                names.Write(kind, keys[record.Id], record);
                search.Write(kind, keys[record.Id], record);
            }
        }

        names.Write(seed.Search.OtherNames);
        names.Finish();
        search.Write(seed.Search);
        words.Write(connection);
    }

    private static IEnumerable<object?> Values(ShapeProperty column, Record record) => column.Property.GetValue(record) switch
    {
        EdtfDate date => [EdtfDate.Day(date.Earliest ?? DateOnly.MinValue), EdtfDate.Day(date.Latest ?? DateOnly.MaxValue)],
        null when column.Type == typeof(EdtfDate) => [null, null],
        Enum member => [EnumWords.Of(member)],
        bool flag => [flag ? 1 : 0],
        var value => [value],
    };

    private sealed class SharedTables(SqliteConnection connection, Dictionary<string, long> keys, WordTables words) : IDisposable
    {
        private readonly PreparedInsert links = new(connection, "link", "from_key", "role", "to_key");
        private readonly PreparedInsert evidence = new(connection, "evidence", "record_key", "passage", "section", "paragraph", "footnote");
        private readonly PreparedInsert terms = new(connection, "term", "property", "word", "record_key");
        private readonly PreparedInsert aliases = new(connection, "alias", "record_key", "name", "sort", "origin", "language");
        private readonly PreparedInsert search = new(connection, "search", "rowid", "label", "aliases", "summary", "body");
        private readonly PreparedInsert near = new(connection, "near", "rowid", "id");

        public void Write(Record record)
        {
            var key = keys[record.Id];
            var nodes = RecordWalker.Walk(record).Distinct().ToList();
            foreach (var node in nodes.Where(node => node.Value is Link)) links.Run(key, node.Path, keys[((Link)node.Value).Id]);
            foreach (var place in nodes.Select(node => node.Value).OfType<Evidence>().Distinct())
                evidence.Run(key, place.Passage, place.Section, place.Paragraph, place.Footnote);
            foreach (var node in nodes.Where(node => node.Value is Enum)) terms.Run(node.Path, EnumWords.Of((Enum)node.Value), key);
            foreach (var alias in record.Aliases) aliases.Run(key, alias.Name, EnumWords.Of(alias.Sort), EnumWords.Of(alias.Origin), alias.Language);
            var document = record.Adapt<Record, SearchDocument>(Mappings.Config);
            search.Run(key, document.Label, document.Aliases, document.Summary, document.Body);
            words.AddRecord([document.Label, document.Aliases, document.Summary, document.Body]);
            near.Run(key, record.Id);
        }

        public void Dispose()
        {
            foreach (var table in new[] { links, evidence, terms, aliases, search, near }) table.Dispose();
        }
    }
}
