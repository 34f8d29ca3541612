using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Names;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Writes the names of records in the forms in which they are looked for.</summary>
internal sealed class NameTables(SqliteConnection connection, WordTables words) : IDisposable
{
    /// <summary>The tables.</summary>
    public const string Schema = """
        CREATE TABLE name (
            key INTEGER PRIMARY KEY, record_key INTEGER NOT NULL REFERENCES record, name TEXT NOT NULL, sort TEXT, origin TEXT,
            folded TEXT NOT NULL, sounds TEXT NOT NULL, sound TEXT NOT NULL, bag TEXT NOT NULL, skeleton TEXT NOT NULL, initials TEXT NOT NULL, descriptors TEXT NOT NULL) STRICT;
        CREATE TABLE name_start (start TEXT NOT NULL, position INTEGER NOT NULL, name_key INTEGER NOT NULL REFERENCES name, PRIMARY KEY (start, position, name_key)) STRICT, WITHOUT ROWID;
        CREATE TABLE name_word (word TEXT NOT NULL, name_key INTEGER NOT NULL REFERENCES name, PRIMARY KEY (word, name_key)) STRICT, WITHOUT ROWID;
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

    // Longer beginnings are compared with the names themselves.
    private const int LongestStart = 40;

    private readonly PreparedInsert names = new(connection, "name", "key", "record_key", "name", "sort", "origin", "folded", "sounds", "sound", "bag", "skeleton", "initials", "descriptors");
    private readonly PreparedInsert starts = new(connection, "found_start", "start", "position", "name_key");
    private readonly PreparedInsert nameWords = new(connection, "found_word", "word", "name_key");
    private readonly PreparedInsert near = new(connection, "name_near", "rowid", "sound");
    private readonly Dictionary<string, int> trigrams = [];
    private long count;

    /// <summary>Writes the label and the aliases of a record, if the records of its kind bear names.</summary>
    public void Write(Kind kind, long key, WalkedRecord walked)
    {
        if (!kind.IsNamed) return;
        var (record, descriptors) = (walked.Record, Descriptors(kind, walked));
        Write(key, record.Label, null, null, descriptors);
        foreach (var alias in record.Aliases) Write(key, alias.Name, EnumWords.Of(alias.Sort), EnumWords.Of(alias.Origin), descriptors);
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
        nameWords.Dispose();
        using (var insert = new PreparedInsert(connection, "trigram", "letters", "names"))
            foreach (var (letters, number) in trigrams) insert.Run(letters, number);
        using var command = connection.CreateCommand();
        command.CommandText = Finishing;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in new[] { names, starts, nameWords, near }) table.Dispose();
    }

    private void Write(long record, string name, string? sort, string? origin, string descriptors)
    {
        var forms = new NameForms(name);
        if (forms.Sound.Length == 0) return;
        var key = ++count;
        names.Run(key, record, forms.Name, sort, origin, forms.Folded, string.Join(' ', forms.Sounds), forms.Sound, forms.Bag, forms.Skeleton, forms.Initials, descriptors);
        near.Run(key, forms.Sound);
        words.AddName(forms.Words);
        foreach (var word in forms.Words.Distinct()) nameWords.Run(word, key);
        foreach (var letters in forms.Trigrams) trigrams[letters] = trigrams.GetValueOrDefault(letters) + 1;
        foreach (var (position, start) in Starts(forms.Folded)) starts.Run(start, position, key);
    }

    // A name is begun at any of its words.
    private static IEnumerable<(int Position, string Start)> Starts(string folded) => Enumerable.Range(0, folded.Length)
        .Where(place => place == 0 || folded[place - 1] == ' ')
        .Select((place, position) => (position, folded.Substring(place, Math.Min(LongestStart, folded.Length - place))));

    private static string Descriptors(Kind kind, WalkedRecord walked) => string.Join(' ', walked.Nodes
        .Where(node => node is { Path: "type", Value: Enum })
        .Select(node => EnumWords.Spaced(EnumWords.Of((Enum)node.Value)))
        .Append(kind.Singular)
        .SelectMany(words => Folding.Fold(words).Split(' '))
        .Select(Folding.Sound).Distinct());
}
