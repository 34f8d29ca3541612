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

    private readonly ReadConnection connection;
    private readonly Postings postings;
    private readonly Dictionary<string, long[]> phrases = [];

    internal SearchIndex(ReadConnection connection, Postings postings) => (this.connection, this.postings) = (connection, postings);

    /// <summary>How much there is of the records.</summary>
    public Extents Extents => postings.Extents;

    /// <summary>The records that have one of the folded names or sounds as a name, with the name as it was asked for.</summary>
    public IReadOnlyList<(string Folded, string Sound, string? Sort, NamedRecord Record)> Named(IReadOnlyCollection<string> folded, IReadOnlyCollection<string> sounds) =>
        [.. connection.Sqlite.Query<(string Folded, string Sound, string? Sort, long Key, string Id, string Kind, string Label)>("""
            SELECT n.folded, n.sound, n.sort, r.key, r.id, r.kind, r.label FROM name n JOIN record r ON r.key = n.record_key
            WHERE n.key IN (SELECT key FROM name WHERE folded IN @folded UNION SELECT key FROM name WHERE sound IN @sounds) ORDER BY n.sort IS NOT NULL, r.key
            """, new { folded, sounds }).Select(row => (row.Folded, row.Sound, row.Sort, new NamedRecord(row.Key, new Link { Id = row.Id, Kind = row.Kind, Label = row.Label })))];

    /// <summary>The records whose names begin with some folded letters, and the part of the name that these are; the shortest names first.</summary>
    public IReadOnlyList<(NamedRecord Record, double Part)> Beginning(string folded, int most) =>
        [.. connection.Sqlite.Query<(long Key, string Id, string Kind, string Label, double Part)>("""
            SELECT r.key, r.id, r.kind, r.label, length(@folded) * 1.0 / min(length(s.start)) FROM name_start s JOIN name n ON n.key = s.name_key JOIN record r ON r.key = n.record_key
            WHERE s.start >= @folded AND s.start < @folded || '~' AND s.position = 0 GROUP BY r.key ORDER BY 5 DESC, r.key LIMIT @most
            """, new { folded, most }).Select(row => (new NamedRecord(row.Key, new Link { Id = row.Id, Kind = row.Kind, Label = row.Label }), row.Part))];

    /// <summary>The names that the report itself gives a record, and its abbreviations.</summary>
    public IReadOnlyList<string> NamesInTexts(IEnumerable<long> keys) =>
        connection.Sqlite.Query<string>("SELECT DISTINCT name FROM name WHERE record_key IN @keys AND (sort IS NULL OR sort = 'abbreviation' OR origin = 'report') AND sort IS NOT 'descriptive'", new { keys }).AsList();

    /// <summary>Whether any record contains a word, letter by letter.</summary>
    public bool Knows(string word) => connection.Sqlite.QueryFirstOrDefault<long?>("SELECT 1 FROM word WHERE word = @word AND records > 0", new { word }) is not null;

    /// <summary>The words of records that begin with some letters.</summary>
    public IReadOnlyList<string> Begun(string letters) => connection.Sqlite.Query<string>(
        "SELECT word FROM word WHERE word >= @letters AND word < @letters || char(1114111) AND records > 0 ORDER BY records DESC, word LIMIT @MostBegun", new { letters, MostBegun }).AsList();

    /// <summary>Words that sound like a word or are one slip away from it, with the number of records that contain them.</summary>
    public IReadOnlyList<(string Word, string Sound, long Records)> Alike(string word, string sound) =>
        connection.Sqlite.Query<(string, string, long)>("""
            SELECT word, sound, records FROM word WHERE sound = @sound AND records > 0
            UNION SELECT w.word, w.sound, w.records FROM slip s JOIN word w USING (word) WHERE s.slip IN @slips AND w.records > 0
            """, new { sound, slips = Slips.Of(word) }).AsList();

    /// <summary>The phrases that stand for each of some phrases.</summary>
    public ILookup<string, string> Synonyms(IReadOnlyCollection<string> phrases)
    {
        var found = connection.Sqlite.Query<(string Stems, string Phrase)>("""
            SELECT g.stems, s.phrase FROM (SELECT DISTINCT stems, grouping FROM synonym WHERE stems IN @stems) g JOIN synonym s ON s.grouping = g.grouping AND s.is_read ORDER BY g.grouping, s.place
            """, new { stems = phrases.Select(postings.Stems.OfPhrase).Distinct() }).ToLookup(row => row.Stems, row => row.Phrase);
        return phrases.Distinct().SelectMany(phrase => found[postings.Stems.OfPhrase(phrase)].Distinct().Select(synonym => (phrase, synonym))).Where(pair => pair.phrase != pair.synonym).ToLookup(pair => pair.phrase, pair => pair.synonym);
    }

    /// <summary>The places at which a phrase begins, whatever the endings of its words.</summary>
    public long[] Places(string phrase)
    {
        var stems = postings.Stems.OfPhrase(phrase);
        if (phrases.TryGetValue(stems, out var found)) return found;
        var words = stems.Split(' ');
        found = postings.Places(connection, words[0]);
        for (var distance = 1; distance < words.Length && found.Length > 0; distance++) found = Place.Followed(found, postings.Places(connection, words[distance]), distance);
        return phrases[stems] = found;
    }

    /// <summary>The keys of the records that meet some conditions; null if there are none.</summary>
    public IReadOnlySet<long>? Keys(Where where, string without) => where.Conditions.All(condition => condition.Parameter == without)
        ? null
        : connection.Sqlite.Query<long>($"SELECT r.key FROM record r WHERE {where.SqlWithout(without)}", new DynamicParameters(where.Values.ToDictionary())).ToHashSet();

    /// <summary>The kinds that the conditions allow, of those that records have.</summary>
    public IReadOnlySet<string> Kinds(Where where, string parameter)
    {
        var conditions = where.Conditions.Where(condition => condition.Parameter == parameter).Select(condition => condition.Sql).DefaultIfEmpty("1");
        return connection.Sqlite.Query<string>($"SELECT kind FROM (SELECT DISTINCT kind FROM record) r WHERE {string.Join(" AND ", conditions)}", new DynamicParameters(where.Values.ToDictionary())).ToHashSet();
    }

    /// <summary>The records that a record links to or that link to it.</summary>
    public long[] Neighbours(long key) => postings.Neighbours(connection, key);

    /// <summary>The paragraphs and notes on which a record rests.</summary>
    public long[] Passages(long key) => postings.Passages(connection, key);

    /// <summary>The records that rest on a passage.</summary>
    public long[] Resting(long passage) => postings.Resting(connection, passage);

    /// <summary>What stands around some phrases in a part of some records, with control characters around the phrases; the whole of a label.</summary>
    public IReadOnlyDictionary<long, string> Snippets(IEnumerable<string> phrases, MatchedField field, IReadOnlyCollection<long> keys) => connection.Sqlite.Query<(long, string)>($"""
        SELECT rowid, {(field == MatchedField.Label ? "highlight(search, 0, char(2), char(3))" : $"snippet(search, {(int)field}, char(2), char(3), '…', {(field == MatchedField.Aliases ? 12 : 24)})")}
        FROM search WHERE search MATCH @expression AND rowid IN @keys
        """, new { expression = string.Join(" OR ", phrases.Select(FullText.Phrase)), keys }).ToDictionary();

    /// <summary>Records as hits show them: the members of JSON objects.</summary>
    public IReadOnlyDictionary<long, byte[]> Hits(IReadOnlyCollection<long> keys) =>
        connection.Sqlite.Query<(long Key, byte[] Json)>("SELECT key, json FROM hit WHERE key IN @keys", new { keys }).ToDictionary(row => row.Key, row => row.Json);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
