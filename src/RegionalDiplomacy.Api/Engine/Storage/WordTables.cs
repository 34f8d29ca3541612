using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Names;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Counts the words of texts and of names, to find those that somebody meant and misspelt.</summary>
internal sealed class WordTables(SqliteConnection connection) : IDisposable
{
    /// <summary>The tables: each word with its sound, in how many records and names it stands, and the number by which its slips name it.</summary>
    public const string Schema = """
        CREATE TABLE word (word TEXT PRIMARY KEY, key INTEGER NOT NULL, sound TEXT NOT NULL, records INTEGER NOT NULL, names INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TEMP TABLE counted (word TEXT NOT NULL, records INTEGER NOT NULL);
        """ + SlipTable.Schema;

    // A large base has more words than need be held at once. Those of most records are seen again and again, and are soon back.
    private const int MostHeld = 200_000;

    private const string Finishing = """
        INSERT INTO word (word, key, sound, records, names)
            SELECT word, row_number() OVER (ORDER BY word), sound(word), sum(records), sum(names)
            FROM (SELECT word, records, 0 AS names FROM counted UNION ALL SELECT word, 0, count(*) FROM name_word GROUP BY word) GROUP BY word ORDER BY word;
        DROP TABLE counted;
        CREATE INDEX word_sound ON word (sound);
        CREATE UNIQUE INDEX word_key ON word (key);
        """;

    private readonly PreparedInsert counted = new(connection, "counted", "word", "records");
    private readonly Dictionary<string, int> held = [];

    /// <summary>Counts the words of a record, each of which is named once.</summary>
    public void Add(IEnumerable<string> words)
    {
        foreach (var word in words) held[word] = held.GetValueOrDefault(word) + 1;
        if (held.Count >= MostHeld) LetGo();
    }

    /// <summary>Makes the tables, when all records and names are there.</summary>
    public void Finish()
    {
        LetGo();
        // What is still prepared would hold the table that is dropped.
        counted.Dispose();
        connection.CreateFunction("sound", (string word) => Folding.Sound(Folding.Fold(word).Replace(" ", "")), isDeterministic: true);
        connection.Execute(Finishing);
        SlipTable.Write(connection);
    }

    /// <inheritdoc/>
    public void Dispose() => counted.Dispose();

    private void LetGo()
    {
        foreach (var (word, records) in held) counted.Run(word, records);
        held.Clear();
    }
}
