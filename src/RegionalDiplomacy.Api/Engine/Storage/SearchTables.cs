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
        CREATE VIRTUAL TABLE posting USING fts5vocab (search, instance);
        CREATE TABLE synonym (stems TEXT NOT NULL, grouping INTEGER NOT NULL, place INTEGER NOT NULL, phrase TEXT NOT NULL, is_read INTEGER NOT NULL, PRIMARY KEY (stems, grouping, place)) STRICT, WITHOUT ROWID;
        CREATE INDEX synonym_grouping ON synonym (grouping, place) WHERE is_read;
        """ + PlaceTable.Schema + ExtentTable.Schema;

    // A passage of a large base has thousands of records that rest on it: a page of hits would be of megabytes.
    private const int MostLinks = 100;

    private readonly PreparedInsert hits = new(connection, "hit", "key", "json");
    private readonly ExtentTable extents = new(connection);

    /// <summary>A record as a hit shows it: the members of a JSON object, without its braces.</summary>
    public static byte[] Hit(Kind kind, WalkedRecord walked)
    {
        var record = walked.Record;
        var links = walked.Nodes.Select(node => node.Value).OfType<Link>().Distinct().ToList();
        return JsonSerializer.SerializeToUtf8Bytes(new { record.Id, record.Kind, record.Label, record.Summary, Url = $"{kind.Path}/{record.Id}", record.Evidence, Links = links.Take(MostLinks), LinkCount = links.Count }, Json.Options)[1..^1];
    }

    /// <summary>Writes a record as a hit shows it, and how long its texts are.</summary>
    public void Write(RecordRows record)
    {
        hits.Run(record.Key, record.Hit);
        extents.Add(record.Extent);
    }

    /// <summary>Writes what depends on all records.</summary>
    public void Finish() => extents.Finish();

    /// <summary>Writes the phrases that stand for others: within a group of synonyms each for all, and the words that people search by for the word that records use.</summary>
    public void Write(SearchSeed seed)
    {
        using var stems = new Stems();
        using var insert = new PreparedInsert(connection, "synonym", "stems", "grouping", "place", "phrase", "is_read");
        foreach (var (number, group) in seed.Synonyms.Concat(seed.SearchersWords).Index())
            foreach (var (place, phrase) in group.Select(phrase => string.Join(' ', Tokens.Of(phrase))).Index())
                insert.Run(stems.OfPhrase(phrase), number, place, phrase, number < seed.Synonyms.Count || place == 0 ? 1 : 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        hits.Dispose();
        extents.Dispose();
    }
}
