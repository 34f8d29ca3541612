using Mapster;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Search;
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
    private readonly WordTables words = new();
    private readonly SearchTables hits = new(connection);
    private NameTables Names => field ??= new NameTables(connection, words);

    public void WriteHeads(IEnumerable<Link> records)
    {
        foreach (var record in records) heads.Run(index.Key(record.Id), record.Id, record.Kind, record.Label);
    }

    /// <summary>Writes the parts of a record.</summary>
    /// <returns>The record's key.</returns>
    public long Write(Kind kind, WalkedRecord walked)
    {
        var (record, key) = (walked.Record, index.Key(walked.Record.Id));
        WriteNodes(walked, key);
        foreach (var alias in record.Aliases) aliases.Run(key, alias.Name, EnumWords.Of(alias.Sort), EnumWords.Of(alias.Origin), alias.Language);
        var document = walked.Adapt<SearchDocument>(Mappings.Config);
        search.Run(key, document.Label, document.Aliases, document.Summary, document.Body);
        near.Run(key, record.Id);
        words.AddRecord(document.Texts);
        Names.Write(kind, key, walked);
        hits.Write(kind, key, walked);
        hits.Write(key, document, walked);
        return key;
    }

    /// <summary>Writes what depends on all records, and what the seed says of words and names.</summary>
    public void Finish(SearchSeed search)
    {
        Names.Write(search.OtherNames);
        Names.Finish();
        hits.Write(search);
        words.Write(connection);
    }

    // In the order of the tables' keys, so that rows are only ever appended.
    private void WriteNodes(WalkedRecord walked, long key)
    {
        foreach (var (role, target) in Nodes<Link>(walked).Select(node => (node.Path, index.Key(node.Value.Id))).Distinct().OrderBy(link => link.Path, StringComparer.Ordinal).ThenBy(link => link.Item2))
            links.Run(key, role, target);
        foreach (var place in walked.Places.OrderBy(place => place.Passage, StringComparer.Ordinal))
            evidence.Run(key, place.Passage, place.Section, place.Paragraph, place.Footnote);
        foreach (var (property, word) in Nodes<Enum>(walked).Select(node => (node.Path, EnumWords.Of(node.Value))).Distinct().Order())
            terms.Run(key, property, word);
    }

    private static IEnumerable<(string Path, T Value)> Nodes<T>(WalkedRecord walked) =>
        from node in walked.Nodes
        where node.Value is T
        select (node.Path, (T)node.Value);

    public void Dispose()
    {
        foreach (var table in new IDisposable[] { heads, links, evidence, terms, aliases, search, near, hits, Names }) table.Dispose();
    }
}
