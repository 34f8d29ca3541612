using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Looks names up in the store, on one connection and with statements that are prepared once for as many names as there are to look up.</summary>
public sealed class NameIndex : IDisposable
{
    // The rarest of a name's trigrams tell most, and cost least to look up.
    private const int MostTrigrams = 6;

    // Beyond these a name shares so little that no slip explains the rest.
    private const int MostNear = 15;

    // Where only some kinds are asked for, most of what is near is of others.
    private const int MostNearOfAnyKind = 150;

    // A word that stands in more names is looked at only together with rarer ones.
    private const int MostNames = 1000;

    private const string WordsSql = """
        SELECT word, names FROM word WHERE names > 0 AND word IN (SELECT value FROM json_each(@words))
        UNION SELECT word, names FROM word WHERE names > 0 AND sound IN (SELECT value FROM json_each(@sounds))
        UNION SELECT word, names FROM word WHERE names > 0 AND key IN (SELECT value FROM json_each(@keys))
        """;

    private static readonly string CandidatesSql = $"""
        SELECT n.record_key, r.id, r.kind, r.label, n.name, n.sort, n.origin, n.folded, n.sounds, n.descriptors FROM name n JOIN record r ON r.key = n.record_key WHERE n.key IN (
            SELECT key FROM name WHERE sound = @sound UNION SELECT key FROM name WHERE bag = @bag
            UNION SELECT key FROM name WHERE skeleton = @skeleton AND length(skeleton) >= 4
            UNION SELECT key FROM name WHERE initials = @folded AND length(initials) >= 4
            UNION SELECT * FROM (SELECT name_key FROM name_word WHERE word IN (SELECT value FROM json_each(@words)) GROUP BY name_key ORDER BY count(*) DESC, name_key LIMIT @near)
            UNION SELECT * FROM (SELECT rowid FROM ({string.Join(" UNION ALL ", Enumerable.Range(0, MostTrigrams).Select(index => $"SELECT rowid FROM name_near WHERE name_near MATCH @t{index}"))})
                GROUP BY rowid ORDER BY count(*) DESC, rowid LIMIT @near))
        """;

    private const string KnownSql = """
        SELECT word FROM word WHERE names > 0 AND word IN (SELECT value FROM json_each(@words))
        UNION SELECT folded FROM other_name WHERE folded IN (SELECT value FROM json_each(@words))
        """;

    private const string OthersSql = "SELECT name, note FROM other_name WHERE sound = @sound ORDER BY folded = @folded DESC, name LIMIT 1";

    private readonly ReadConnection connection;
    private readonly IReadOnlyDictionary<string, int> frequency;
    internal NameIndex(ReadConnection connection, IReadOnlyDictionary<string, int> frequency) => (this.connection, this.frequency) = (connection, frequency);

    /// <summary>The names that could be meant: those that sound the same, in any order of words, those with the same consonants or initials, those with the rarest words that the query can mean, and those that share most trigrams.</summary>
    public IReadOnlyList<KnownName> Candidates(NameForms query, bool ofSomeKinds)
    {
        var rare = query.Trigrams.Where(frequency.ContainsKey).OrderBy(letters => frequency[letters]).ThenBy(letters => letters, StringComparer.Ordinal).Take(MostTrigrams).Select(FullText.Phrase).ToArray();
        var rareWords = JsonSerializer.Serialize(RareWords(query));
        return connection.Prepared(CandidatesSql).Run(KnownName, [query.Sound, query.Bag, query.Skeleton, query.Folded, rareWords, (long)(ofSomeKinds ? MostNearOfAnyKind : MostNear), .. Enumerable.Range(0, MostTrigrams).Select(index => index < rare.Length ? rare[index] : "\"\"")]);
    }

    /// <summary>Those words of a query that are words of names, or names of other things.</summary>
    public IReadOnlySet<string> KnownWords(NameForms query) => connection.Prepared(KnownSql).Run(row => row.Text(0), JsonSerializer.Serialize(query.Words)).ToHashSet();

    /// <summary>What else bears a name that sounds like this, or null.</summary>
    public OtherName? Other(NameForms query) => connection.Prepared(OthersSql).Run(row => new OtherName(row.Text(0), row.Text(1)), query.Sound, query.Folded).FirstOrDefault();

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static KnownName KnownName(Statement row) => new()
    {
        RecordKey = row.Integer(0),
        Id = row.Text(1),
        Kind = row.Text(2),
        Label = row.Text(3),
        Name = row.Text(4),
        Sort = row.TextOrNull(5),
        Origin = row.TextOrNull(6),
        Folded = row.Text(7),
        Sounds = row.Text(8),
        Descriptors = row.Text(9),
    };

    // Words of names that are the query's words, sound like them or are one slip away, the rarest first.
    private List<string> RareWords(NameForms query)
    {
        var keys = JsonSerializer.Serialize(SlipTable.Words(connection, query.Words.SelectMany(Slips.Of)));
        var found = connection.Prepared(WordsSql).Run(row => (Word: row.Text(0), Names: row.Integer(1)), JsonSerializer.Serialize(query.Words), JsonSerializer.Serialize(query.Sounds), keys);
        var sum = 0L;
        return [.. found.OrderBy(pair => pair.Names).ThenBy(pair => pair.Word, StringComparer.Ordinal).TakeWhile((pair, place) => (sum += pair.Names) <= MostNames || place == 0).Select(pair => pair.Word)];
    }
}
