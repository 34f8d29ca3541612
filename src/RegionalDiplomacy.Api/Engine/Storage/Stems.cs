using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Reduces words to their stems as the full-text index does, by asking the tokenizer of SQLite itself.</summary>
internal sealed class Stems : IDisposable
{
    /// <summary>How the full-text index parts texts into words and reduces these: at all that is neither letter nor digit, without accents, by the English rules of Porter (1980).</summary>
    public const string Tokenizer = "tokenize = 'porter unicode61 remove_diacritics 2'";

    // Words come from anybody; those of the seed are fewer.
    private const int MostKept = 100_000;

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly ConcurrentDictionary<string, string> known = new();

    public Stems()
    {
        connection.Open();
        connection.Execute($"CREATE VIRTUAL TABLE given USING fts5 (word, {Tokenizer}); CREATE VIRTUAL TABLE stem USING fts5vocab (given, instance);");
    }

    /// <summary>The stems of the words of a phrase, with a space between them.</summary>
    public string OfPhrase(string phrase) => phrase.Contains(' ') ? string.Join(' ', phrase.Split(' ').Select(Of)) : Of(phrase);

    /// <summary>The stem of a word; empty for what the full-text index does not take for one word.</summary>
    public string Of(string word)
    {
        if (known.TryGetValue(word, out var stem)) return stem;
        if (known.Count >= MostKept) known.Clear();
        return known.GetOrAdd(word, Ask);
    }

    private string Ask(string word)
    {
        lock (connection)
        {
            connection.Execute("DELETE FROM given; INSERT INTO given VALUES (@word)", new { word });
            return connection.Query<string>("SELECT term FROM stem").AsList() is [var stem] ? stem : "";
        }
    }

    public void Dispose() => connection.Dispose();
}
