using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Writes the tables that all kinds share.</summary>
internal sealed class SharedTables(SqliteConnection connection, SeedIndex index) : IDisposable
{
    private readonly PreparedInsert heads = new(connection, "record", "key", "id", "kind", "label");
    private readonly PreparedInsert links = new(connection, "link", "from_key", "role", "to_key");
    private readonly PreparedInsert evidence = new(connection, "evidence", "record_key", "passage", "section", "paragraph", "footnote");
    private readonly PreparedInsert terms = new(connection, "term", "record_key", "property", "word");
    private readonly PreparedInsert aliases = new(connection, "alias", "record_key", "name", "sort", "origin", "language");
    private readonly PreparedInsert search = new(connection, "search", "rowid", "label", "aliases", "summary", "body");
    private readonly PreparedInsert near = new(connection, "near", "rowid", "id");
    private readonly WordTables words = new(connection);
    private readonly SearchTables hits = new(connection);
    private readonly NameTables names = new(connection);

    public void WriteHeads(IEnumerable<Link> records)
    {
        foreach (var record in records) heads.Run(index.Key(record.Id), record.Id, record.Kind, record.Label);
    }

    /// <summary>Writes the parts of a record.</summary>
    public void Write(RecordRows record)
    {
        foreach (var row in record.Links) links.Run(row);
        foreach (var row in record.Evidence) evidence.Run(row);
        foreach (var row in record.Terms) terms.Run(row);
        foreach (var row in record.Aliases) aliases.Run(row);
        search.Run(record.Key, record.Text.Label, record.Text.Aliases, record.Text.Summary, record.Text.Body);
        near.Run(record.Key, record.Id);
        words.Add(record.Words);
        names.Write(record);
        hits.Write(record);
    }

    /// <summary>Writes what depends on all records, and what the seed says of words and names.</summary>
    public void Finish(SearchSeed search)
    {
        names.Write(search.OtherNames);
        names.Finish();
        hits.Write(search);
        hits.Finish();
        words.Finish();
    }

    public void Dispose()
    {
        foreach (var table in new IDisposable[] { heads, links, evidence, terms, aliases, search, near, hits, names, words }) table.Dispose();
    }
}
