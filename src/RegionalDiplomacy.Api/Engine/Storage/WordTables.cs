using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Gathers the words of names and texts, to find those that somebody meant and misspelt.</summary>
internal sealed class WordTables
{
    /// <summary>The tables: each word with its sound, in how many records and names it stands, and its slips.</summary>
    public const string Schema = """
        CREATE TABLE word (word TEXT PRIMARY KEY, sound TEXT NOT NULL, records INTEGER NOT NULL, names INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE slip (slip TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (slip, word)) STRICT, WITHOUT ROWID;
        """;

    private readonly Dictionary<string, (int Records, int Names)> words = [];

    /// <summary>Counts the words of a record's texts.</summary>
    public void AddRecord(IEnumerable<string> texts)
    {
        foreach (var word in texts.SelectMany(Tokens.Of).Distinct()) Count(word, 1, 0);
    }

    /// <summary>Counts the folded words of a name.</summary>
    public void AddName(IEnumerable<string> folded)
    {
        foreach (var word in folded.Distinct()) Count(word, 0, 1);
    }

    private void Count(string word, int records, int names)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
        counts = (counts.Records + records, counts.Names + names);
    }

    /// <summary>Writes the tables.</summary>
    public void Write(SqliteConnection connection)
    {
        using var insert = new PreparedInsert(connection, "word", "word", "sound", "records", "names");
        using var slips = new PreparedInsert(connection, "slip", "slip", "word");
        foreach (var (word, (records, names)) in words.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            insert.Run(word, Folding.Sound(Folding.Fold(word).Replace(" ", "")), records, names);
            foreach (var slip in Slips.Of(word)) slips.Run(slip, word);
        }

        using var command = connection.CreateCommand();
        command.CommandText = "CREATE INDEX word_sound ON word (sound)";
        command.ExecuteNonQuery();
    }
}
