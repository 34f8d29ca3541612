using System.Text.Json;
using Dapper;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Searches the store, on one connection for all that a search asks.</summary>
public sealed class SearchIndex : IDisposable
{
    // A beginning that more words have says little; those of most records come first.
    private const int MostBegun = 60;

    // Three letters begin tens of thousands of names of a large base, and fewer than this of the report's.
    private const long MostLookedAt = 2000;

    private readonly ReadConnection connection;
    private readonly Postings postings;

    internal SearchIndex(ReadConnection connection, Postings postings) => (this.connection, this.postings) = (connection, postings);

    /// <summary>How much there is of the records.</summary>
    public Extents Extents => postings.Extents;

    /// <summary>The records that have one of the folded names or sounds as a name, with the name as it was asked for.</summary>
    public IReadOnlyList<(string Folded, string Sound, string? Sort, NamedRecord Record)> Named(IReadOnlyCollection<string> folded, IReadOnlyCollection<string> sounds) =>
        connection.Prepared("""
            SELECT r.key, r.id, r.kind, r.label, n.folded, n.sound, n.sort FROM name n JOIN record r ON r.key = n.record_key
            WHERE n.key IN (SELECT key FROM name WHERE folded IN (SELECT value FROM json_each(@folded)) UNION SELECT key FROM name WHERE sound IN (SELECT value FROM json_each(@sounds)))
            ORDER BY n.sort IS NOT NULL, r.key
            """).Run(row => (row.Text(4), row.Text(5), row.TextOrNull(6), Named(row)), JsonSerializer.Serialize(folded), JsonSerializer.Serialize(sounds));

    /// <summary>The records whose names begin with some folded letters, and the part of the name that these are; the shortest names first. Where very many names begin so, only the first in the alphabet are looked at.</summary>
    public IReadOnlyList<(NamedRecord Record, double Part)> Beginning(string folded, int most) =>
        connection.Prepared("""
            SELECT r.key, r.id, r.kind, r.label, length(@folded) * 1.0 / min(length(s.start))
            FROM (SELECT * FROM name_start WHERE start >= @folded AND start < @folded || '~' LIMIT @looked) s CROSS JOIN name n ON n.key = s.name_key CROSS JOIN record r ON r.key = n.record_key
            WHERE s.position = 0 GROUP BY r.key ORDER BY 5 DESC, r.key LIMIT @most
            """).Run(row => (Named(row), row.Real(4)), folded, MostLookedAt, most);

    /// <summary>The names that the report itself gives a record, and its abbreviations.</summary>
    public IReadOnlyList<string> NamesInTexts(IEnumerable<long> keys) =>
        connection.Prepared("""
            SELECT DISTINCT name FROM name WHERE record_key IN (SELECT value FROM json_each(@keys)) AND (sort IS NULL OR sort = 'abbreviation' OR origin = 'report') AND sort IS NOT 'descriptive'
            """).Run(row => row.Text(0), JsonSerializer.Serialize(keys));

    /// <summary>Whether any record contains a word, letter by letter.</summary>
    public bool Knows(string word) => connection.Prepared("SELECT 1 FROM word WHERE word = @word AND records > 0").First(_ => true, word);

    /// <summary>The words of records that begin with some letters.</summary>
    public IReadOnlyList<string> Begun(string letters) => connection.Prepared(
        "SELECT word FROM word WHERE word >= @letters AND word < @letters || char(1114111) AND records > 0 ORDER BY records DESC, word LIMIT @most").Run(row => row.Text(0), letters, MostBegun);

    /// <summary>Words that sound like a word or are one slip away from it, with the number of records that contain them.</summary>
    public IReadOnlyList<(string Word, string Sound, long Records)> Alike(string word, string sound)
    {
        var keys = JsonSerializer.Serialize(SlipTable.Words(connection, Slips.Of(word)));
        return connection.Prepared("""
            SELECT word, sound, records FROM word WHERE sound = @sound AND records > 0
            UNION SELECT word, sound, records FROM word WHERE key IN (SELECT value FROM json_each(@keys)) AND records > 0
            """).Run(row => (row.Text(0), row.Text(1), row.Integer(2)), sound, keys);
    }

    /// <summary>The phrases that stand for each of some phrases.</summary>
    public ILookup<string, string> Synonyms(IReadOnlyCollection<string> phrases)
    {
        var found = connection.Prepared("""
            SELECT g.stems, s.phrase FROM (SELECT DISTINCT stems, grouping FROM synonym WHERE stems IN (SELECT value FROM json_each(@stems))) g
            JOIN synonym s ON s.grouping = g.grouping AND s.is_read ORDER BY g.grouping, s.place
            """).Run(row => (Stems: row.Text(0), Phrase: row.Text(1)), JsonSerializer.Serialize(phrases.Select(Stems).Distinct())).ToLookup(row => row.Stems, row => row.Phrase);
        return phrases.Distinct().SelectMany(phrase => found[Stems(phrase)].Distinct().Select(synonym => (phrase, synonym))).Where(pair => pair.phrase != pair.synonym).ToLookup(pair => pair.phrase, pair => pair.synonym);
    }

    /// <summary>The stems of the words of a phrase, with a space between them.</summary>
    public string Stems(string phrase) => postings.Stems.OfPhrase(phrase);

    /// <summary>The places at which a phrase begins, given by the stems of its words.</summary>
    public long[] Places(string stems) => postings.Places(connection, stems);

    /// <summary>What the records say of a phrase, given by the stems of its words.</summary>
    public Matches Matches(string stems) => postings.Matches(connection, stems);

    /// <summary>The keys of the records that meet some conditions; null if there are none.</summary>
    public IReadOnlySet<long>? Keys(Where where) => where.Conditions.Count == 0
        ? null
        : connection.Sqlite.Query<long>($"SELECT r.key FROM record r WHERE {where.Sql}", new DynamicParameters(where.Values.ToDictionary())).ToHashSet();

    /// <summary>The records that a record links to or that link to it.</summary>
    public long[] Neighbours(long key) => postings.Neighbours(connection, key);

    /// <summary>The paragraphs and notes on which a record rests.</summary>
    public long[] Passages(long key) => postings.Passages(connection, key);

    /// <summary>The records that rest on a passage.</summary>
    public long[] Resting(long passage) => postings.Resting(connection, passage);

    /// <summary>A part of a record as it was put into the full-text index.</summary>
    public string Text(long key, MatchedField field) => connection.Prepared($"SELECT c{(int)field} FROM search_content WHERE id = @key").First(row => row.Text(0), key)!;

    /// <summary>Tells a record as hits show it: the members of a JSON object.</summary>
    public void Hit(long key, RecordReader read) => connection.Prepared("SELECT json FROM hit WHERE key = @key").First(row =>
    {
        read(row.Bytes(0));
        return true;
    }, key);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static NamedRecord Named(Statement row) => new(row.Integer(0), new Link { Id = row.Text(1), Kind = row.Text(2), Label = row.Text(3) });
}
