using System.Text.Json;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Search;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Writes what a search needs beside the full-text index: each record as a hit shows it, and synonyms.</summary>
internal sealed class SearchTables(SqliteConnection connection) : IDisposable
{
    /// <summary>The tables.</summary>
    public const string Schema = """
        CREATE TABLE hit (key INTEGER PRIMARY KEY REFERENCES record, json BLOB NOT NULL) STRICT;
        CREATE VIRTUAL TABLE synonym USING fts5 (phrase, words UNINDEXED, grouping UNINDEXED, is_read UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2');
        """;

    private readonly PreparedInsert hits = new(connection, "hit", "key", "json");

    /// <summary>Writes a record as a hit shows it: the members of a JSON object, without its braces.</summary>
    public void Write(Kind kind, long key, WalkedRecord walked)
    {
        var record = walked.Record;
        var links = walked.Nodes.Select(node => node.Value).OfType<Link>().Distinct();
        var json = JsonSerializer.SerializeToUtf8Bytes(new { record.Id, record.Kind, record.Label, record.Summary, Url = $"{kind.Path}/{record.Id}", record.Evidence, Links = links }, Json.Options);
        hits.Run(key, json[1..^1]);
    }

    /// <summary>Writes the phrases that stand for others: within a group of synonyms each for all, and the words that people search by for the word that records use.</summary>
    public void Write(SearchSeed seed)
    {
        using var insert = new PreparedInsert(connection, "synonym", "phrase", "words", "grouping", "is_read");
        foreach (var (group, number) in seed.Synonyms.Select((group, number) => (group, number)))
            foreach (var phrase in group) insert.Run(phrase, Tokens.Of(phrase).Count(), number, 1);
        foreach (var (group, number) in seed.SearchersWords.Select((group, number) => (group, seed.Synonyms.Count + number)))
            foreach (var phrase in group) insert.Run(phrase, Tokens.Of(phrase).Count(), number, phrase == group[0] ? 1 : 0);
    }

    /// <inheritdoc/>
    public void Dispose() => hits.Dispose();
}
