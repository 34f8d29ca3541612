using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Compiles the seed into a store, record by record. The same seed gives the same bytes.</summary>
public sealed class StoreCompiler(Catalogue catalogue, CompileProgress progress)
{
    /// <summary>Writes a new file.</summary>
    /// <exception cref="SeedException">The seed breaks a rule.</exception>
    public void Compile(SeedReader seed, string version, string file)
    {
        using var connection = Writing.Open(file);
        using var interrupting = progress.Interrupting(connection);
        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute(Schema.Shared);
            WriteSections(connection, seed.Content.Report);
            WriteRecords(connection, seed);
            WriteMeta(connection, seed, version);
            progress.Begin("Working out completions");
            SuggestTables.Write(connection, catalogue);
            transaction.Commit();
        }

        progress.Begin("Putting the full text in order");
        connection.Execute("INSERT INTO search (search) VALUES ('optimize'); INSERT INTO near (near) VALUES ('optimize');");
        progress.Begin("Packing the places of words");
        using (var transaction = connection.BeginTransaction())
        {
            PlaceTable.Write(connection);
            transaction.Commit();
        }

        connection.Execute("ANALYZE;");
    }

    private static void WriteMeta(SqliteConnection connection, SeedReader seed, string version)
    {
        using var meta = new PreparedInsert(connection, "meta", "name", "value");
        meta.Run("dataset_version", version);
        meta.Run("report", JsonSerializer.Serialize(seed.Content.Report, Json.Options));
        meta.Run("counts", JsonSerializer.Serialize(seed.Index.Links.CountBy(record => record.Kind).ToDictionary(), Json.Options));
    }

    private static void WriteSections(SqliteConnection connection, Report report)
    {
        using var parts = new PreparedInsert(connection, "section_part", "section", "part");
        var sections = report.Sections.Select(section => section.Section).ToList();
        foreach (var section in sections)
            foreach (var part in sections.Where(part => part == section || part.StartsWith(section + ".", StringComparison.Ordinal)))
                parts.Run(section, part);
    }

    // Every record has its head before any link is written: a link is checked against the heads.
    private void WriteRecords(SqliteConnection connection, SeedReader seed)
    {
        using var shared = new SharedTables(connection, seed.Index);
        shared.WriteHeads(seed.Index.Links);
        progress.Begin("Storing records", seed.Index.Links.Count);
        foreach (var kind in catalogue.Where(kind => kind.IsSeeded)) WriteKind(connection, kind, seed.Records(kind, record => new RecordRows(kind, record, seed.Index)), shared);
        seed.StopOnMistakes();
        progress.Begin("Deriving records");
        foreach (var kind in catalogue.Where(kind => !kind.IsSeeded))
        {
            var records = kind.Derived(seed.Content).OrderBy(record => record.Id, StringComparer.Ordinal).ToList();
            shared.WriteHeads(seed.Index.AddDerived(records));
            WriteKind(connection, kind, records.Select(record => new RecordRows(kind, new WalkedRecord(record), seed.Index)), shared);
        }

        progress.Begin("Sorting into indexes");
        connection.Execute(Schema.SharedIndexes + Schema.Counts);
        foreach (var index in catalogue.SelectMany(Schema.Indexes)) connection.Execute(index);
        progress.Begin("Sorting names and words");
        shared.Finish(seed.Search);
    }

    private void WriteKind(SqliteConnection connection, Kind kind, IEnumerable<RecordRows> records, SharedTables shared)
    {
        connection.Execute(Schema.Table(kind));
        using var table = new KindTable(connection, kind);
        foreach (var record in records)
        {
            shared.Write(record);
            table.Write(record);
            progress.Advance();
        }
    }
}
