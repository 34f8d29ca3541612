using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Searches the store, on one connection for all that a search asks.</summary>
public sealed class SearchIndex : IDisposable
{
    // How much a word tells by where it stands. A label is the record's name in few words; an alias is a name too, but there may be many and in many languages;
    // the summary is about the record; the body holds everything else, down to the labels of what it links to.
    private const string Weights = "12.0, 8.0, 4.0, 1.0";

    private readonly SqliteConnection connection;

    internal SearchIndex(SqliteConnection connection, long records) => (this.connection, Records) = (connection, records);

    /// <summary>How many records there are.</summary>
    public long Records { get; }

    /// <summary>The records that have one of the folded names or sounds as a name, with the name as it was asked for.</summary>
    public IReadOnlyList<(string Folded, string Sound, NamedRecord Record)> Named(IReadOnlyCollection<string> folded, IReadOnlyCollection<string> sounds) =>
        [.. connection.Query<(string Folded, string Sound, long Key, string Id, string Kind, string Label)>("""
            SELECT n.folded, n.sound, r.key, r.id, r.kind, r.label FROM name n JOIN record r ON r.key = n.record_key
            WHERE n.key IN (SELECT key FROM name WHERE folded IN @folded UNION SELECT key FROM name WHERE sound IN @sounds) ORDER BY n.sort IS NOT NULL, r.key
            """, new { folded, sounds }).Select(row => (row.Folded, row.Sound, new NamedRecord(row.Key, new Link { Id = row.Id, Kind = row.Kind, Label = row.Label })))];

    /// <summary>The records whose names begin with some folded letters, and the part of the name that these are; the shortest names first.</summary>
    public IReadOnlyList<(long Key, double Part)> Beginning(string folded, int most) =>
        connection.Query<(long, double)>("""
            SELECT r.key, length(@folded) * 1.0 / min(length(s.start)) FROM name_start s JOIN name n ON n.key = s.name_key JOIN record r ON r.key = n.record_key
            WHERE s.start >= @folded AND s.start < @folded || '~' AND s.position = 0 GROUP BY r.key ORDER BY 2 DESC, r.key LIMIT @most
            """, new { folded, most }).AsList();

    /// <summary>The names that the report itself gives a record, and its abbreviations.</summary>
    public IReadOnlyList<string> NamesInTexts(IEnumerable<long> keys) =>
        connection.Query<string>("SELECT DISTINCT name FROM name WHERE record_key IN @keys AND (sort IS NULL OR sort = 'abbreviation' OR origin = 'report') AND sort IS NOT 'descriptive'", new { keys }).AsList();

    /// <summary>Whether any record contains a term.</summary>
    public bool Knows(string expression) => connection.QueryFirstOrDefault<long?>("SELECT rowid FROM search WHERE search MATCH @expression LIMIT 1", new { expression }) is not null;

    /// <summary>Words that sound like a word or are one slip away from it, with the number of records that contain them.</summary>
    public IReadOnlyList<(string Word, string Sound, long Records)> Alike(string word, string sound) =>
        connection.Query<(string, string, long)>("""
            SELECT word, sound, records FROM word WHERE sound = @sound AND records > 0
            UNION SELECT w.word, w.sound, w.records FROM slip s JOIN word w USING (word) WHERE s.slip IN @slips AND w.records > 0
            """, new { sound, slips = Slips.Of(word) }).AsList();

    /// <summary>The phrases that stand for a phrase.</summary>
    public IReadOnlyList<string> Synonyms(string phrase, int words) => connection.Query<string>("""
        SELECT phrase FROM synonym WHERE grouping IN (SELECT grouping FROM synonym WHERE synonym MATCH @match AND words = @words) AND is_read ORDER BY rowid
        """, new { match = FullText.Phrase(phrase), words }).AsList();

    /// <summary>How many records of each kind contain a term or terms and meet the conditions.</summary>
    public IReadOnlyDictionary<string, long> CountByKind(string expression, Where where) => connection.Query<(string, long)>(
        $"SELECT r.kind, count(*) FROM search s JOIN record r ON r.key = s.rowid WHERE search MATCH @expression AND {where.SqlWithout("kind")} GROUP BY r.kind", Parameters(expression, where)).ToDictionary();

    /// <summary>How many records contain all of some terms, counted no further than a number.</summary>
    public long CountUpTo(string expression, Where where, int most) => connection.QuerySingle<long>(
        $"SELECT count(*) FROM (SELECT 1 FROM search s JOIN record r ON r.key = s.rowid WHERE search MATCH @expression AND {where.Sql} LIMIT {most})", Parameters(expression, where));

    /// <summary>The keys and kinds of records that contain some terms, by the weight of the words in them (BM25), the heaviest first.</summary>
    public IReadOnlyList<(long Key, string Kind, double Weight)> Ranked(string expression, Where where, int most, int after = 0) => connection.Query<(long, string, double)>($"""
        SELECT r.key, r.kind, -bm25(search, {Weights}) FROM search s JOIN record r ON r.key = s.rowid
        WHERE search MATCH @expression AND {where.Sql} ORDER BY bm25(search, {Weights}), r.key LIMIT {most} OFFSET {after}
        """, Parameters(expression, where)).AsList();

    /// <summary>How many records contain a term, and for some of them the part that tells most in which it stands.</summary>
    public (int Total, IReadOnlyDictionary<long, MatchedField> Fields) Places(string term, IReadOnlySet<long> keys)
    {
        var (fields, total) = (new Dictionary<long, MatchedField>(), 0);
        foreach (var (columns, field) in new[] { ("", MatchedField.Statements), ("summary : ", MatchedField.Summary), ("aliases : ", MatchedField.Aliases), ("label : ", MatchedField.Label) })
            foreach (var key in connection.Query<long>("SELECT rowid FROM search WHERE search MATCH @expression", new { expression = columns + term }, buffered: false))
            {
                if (field == MatchedField.Statements) total++;
                if (keys.Contains(key)) fields[key] = field;
            }

        return (total, fields);
    }

    /// <summary>For each record the first of its parts that contains some terms, with control characters around them.</summary>
    public IReadOnlyDictionary<long, (MatchedField Field, string Snippet)> Snippets(string expression, IReadOnlyCollection<long> keys) => connection.Query<(long Key, string Label, string Aliases, string Summary, string Body)>("""
        SELECT rowid, highlight(search, 0, char(2), char(3)), snippet(search, 1, char(2), char(3), '…', 12), snippet(search, 2, char(2), char(3), '…', 24), snippet(search, 3, char(2), char(3), '…', 24)
        FROM search WHERE search MATCH @expression AND rowid IN @keys
        """, new { expression, keys }).ToDictionary(row => row.Key, row => new[] { row.Label, row.Aliases, row.Summary, row.Body }
            .Select((text, place) => ((MatchedField)place, text)).OrderByDescending(part => part.text.Contains('\u0002')).First());

    /// <summary>Records as hits show them: the members of JSON objects.</summary>
    public IReadOnlyDictionary<long, byte[]> Hits(IReadOnlyCollection<long> keys) =>
        connection.Query<(long Key, byte[] Json)>("SELECT key, json FROM hit WHERE key IN @keys", new { keys }).ToDictionary(row => row.Key, row => row.Json);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static DynamicParameters Parameters(string expression, Where where)
    {
        var parameters = new DynamicParameters(where.Values.ToDictionary());
        parameters.Add("expression", expression);
        return parameters;
    }
}
