using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Names;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Writes the names of records in the forms in which they are looked for.</summary>
internal sealed class NameTables(SqliteConnection connection) : IDisposable
{
    /// <summary>The tables.</summary>
    public const string Schema = """
        CREATE TABLE name (
            key INTEGER PRIMARY KEY, record_key INTEGER NOT NULL REFERENCES record, name TEXT NOT NULL, sort TEXT, origin TEXT,
            folded TEXT NOT NULL, sounds TEXT NOT NULL, sound TEXT NOT NULL, bag TEXT NOT NULL, skeleton TEXT NOT NULL, initials TEXT NOT NULL, descriptors TEXT NOT NULL) STRICT;
        CREATE TABLE name_start (start TEXT NOT NULL, position INTEGER NOT NULL, name_key INTEGER NOT NULL, PRIMARY KEY (start, position, name_key)) STRICT, WITHOUT ROWID;
        CREATE TABLE name_word (word TEXT NOT NULL, name_key INTEGER NOT NULL, PRIMARY KEY (word, name_key)) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE name_near USING fts5 (sound, content = '', columnsize = 0, detail = none, tokenize = 'trigram');
        CREATE TABLE trigram (letters TEXT PRIMARY KEY, names INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE other_name (sound TEXT NOT NULL, folded TEXT NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL) STRICT;
        CREATE TABLE prominence (record_key INTEGER PRIMARY KEY REFERENCES record, links INTEGER NOT NULL) STRICT;
        CREATE TEMP TABLE found_start (start TEXT NOT NULL, position INTEGER NOT NULL, name_key INTEGER NOT NULL);
        CREATE TEMP TABLE found_word (word TEXT NOT NULL, name_key INTEGER NOT NULL);
        """;

    /// <summary>What is made when all rows are there: sorting once costs less than sorting each row in.</summary>
    private const string Finishing = """
        INSERT INTO name_start (start, position, name_key) SELECT start, position, name_key FROM found_start ORDER BY 1, 2, 3;
        DROP TABLE found_start;
        INSERT INTO name_word (word, name_key) SELECT word, name_key FROM found_word ORDER BY 1, 2;
        DROP TABLE found_word;
        CREATE INDEX name_sound ON name (sound);
        CREATE INDEX name_bag ON name (bag);
        CREATE INDEX name_skeleton ON name (skeleton) WHERE length(skeleton) >= 4;
        CREATE INDEX name_initials ON name (initials) WHERE length(initials) >= 4;
        CREATE INDEX name_folded ON name (folded);
        CREATE INDEX name_record ON name (record_key);
        CREATE INDEX other_name_sound ON other_name (sound);
        CREATE INDEX other_name_folded ON other_name (folded);
        INSERT INTO prominence SELECT to_key, count(*) FROM link GROUP BY to_key;
        INSERT INTO name_near (name_near) VALUES ('optimize');
        """;

    private readonly PreparedInsert names = new(connection, "name", "key", "record_key", "name", "sort", "origin", "folded", "sounds", "sound", "bag", "skeleton", "initials", "descriptors");
    private readonly PreparedInsert starts = new(connection, "found_start", "start", "position", "name_key");
    private readonly PreparedInsert words = new(connection, "found_word", "word", "name_key");
    private readonly PreparedInsert near = new(connection, "name_near", "rowid", "sound");
    private readonly Dictionary<string, int> trigrams = [];
    private long count;

    /// <summary>Writes the names of a record.</summary>
    public void Write(RecordRows record)
    {
        foreach (var name in record.Names)
        {
            var key = ++count;
            names.Run([key, record.Key, .. name.Values]);
            near.Run(key, name.Sound);
            foreach (var word in name.Words) words.Run(word, key);
            foreach (var letters in name.Trigrams) trigrams[letters] = trigrams.GetValueOrDefault(letters) + 1;
            foreach (var (position, start) in name.Starts) starts.Run(start, position, key);
        }
    }

    /// <summary>Writes the names that belong to something else.</summary>
    public void Write(IEnumerable<OtherName> others)
    {
        using var insert = new PreparedInsert(connection, "other_name", "sound", "folded", "name", "note");
        foreach (var other in others)
        {
            var forms = new NameForms(other.Name);
            insert.Run(forms.Sound, forms.Folded, other.Name, other.Note);
        }
    }

    /// <summary>Makes what depends on all names.</summary>
    public void Finish()
    {
        // What is still prepared would hold the tables that are dropped.
        starts.Dispose();
        words.Dispose();
        using (var insert = new PreparedInsert(connection, "trigram", "letters", "names"))
            foreach (var (letters, number) in trigrams) insert.Run(letters, number);
        using var command = connection.CreateCommand();
        command.CommandText = Finishing;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in new[] { names, starts, words, near }) table.Dispose();
    }
}
