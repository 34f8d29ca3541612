using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Where words stand in the records, what these say of them, and what the records are joined with. What searches ask for is worked out once and kept.</summary>
internal sealed class Postings(Func<ReadConnection> open)
{
    // So many numbers take 64 MB. A passage of a large base has thousands of records that rest on it, a record has few neighbours and passages.
    private const int MostPlaces = 8_000_000;
    private const int MostMatches = 8_000_000;
    private const int MostResting = 8_000_000;
    private const int MostJoined = 1_000_000;

    // So many bytes of places are read and unpacked in the time that it takes to look one place up.
    private const long OfSeeking = 10_000;

    private readonly Kept<string, long[]> places = new(MostPlaces, static list => list.Length);
    private readonly Kept<string, Matches> matches = new(MostMatches, static list => list.Numbers);
    private readonly Kept<string, long> bytes = new(MostJoined, static _ => 1);
    private readonly Kept<long, long[]> neighbours = new(MostJoined, static list => list.Length);
    private readonly Kept<long, long[]> passages = new(MostJoined, static list => list.Length);
    private readonly Kept<long, long[]> resting = new(MostResting, static list => list.Length);
    // A request that runs out of time while it reads them must not spoil them for all others.
    private readonly Lazy<Extents> extents = new(() => ExtentTable.Read(open), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<Stems> stems = new();

    /// <summary>The stems of words.</summary>
    public Stems Stems => stems.Value;

    /// <summary>How long the texts of the records are, and of what kind these are.</summary>
    public Extents Extents => extents.Value;

    /// <summary>Where a phrase stands, given by the stems of its words, in order.</summary>
    public long[] Places(ReadConnection connection, string stems) =>
        places.Of(stems, (Postings: this, connection), static (stems, from) => stems.Contains(' ') ? from.Postings.Phrase(from.connection, stems.Split(' ')) : PlaceTable.Read(from.connection, stems));

    /// <summary>What the records say of a phrase, given by the stems of its words.</summary>
    public Matches Matches(ReadConnection connection, string stems) =>
        matches.Of(stems, (Postings: this, connection), static (stems, from) => Search.Matches.Of(from.Postings.Places(from.connection, stems), from.Postings.Extents));

    /// <summary>The records that a record links to or that link to it.</summary>
    public long[] Neighbours(ReadConnection connection, long record) => Joined(neighbours, connection, record, "SELECT to_key FROM link WHERE from_key = @key UNION SELECT from_key FROM link WHERE to_key = @key ORDER BY 1");

    /// <summary>The paragraphs and notes on which a record rests, as keys of the records that these are themselves.</summary>
    public long[] Passages(ReadConnection connection, long record) => Joined(passages, connection, record,
        "SELECT p.key FROM evidence e JOIN record p ON p.id = e.passage WHERE e.record_key = @key AND (e.paragraph IS NOT NULL OR e.footnote IS NOT NULL) ORDER BY 1");

    /// <summary>The records that rest on a passage.</summary>
    public long[] Resting(ReadConnection connection, long passage) => Joined(resting, connection, passage, "SELECT e.record_key FROM evidence e JOIN record p ON p.id = e.passage WHERE p.key = @key ORDER BY 1");

    /// <summary>Lets go of what the stems need.</summary>
    public void Close()
    {
        if (stems.IsValueCreated) stems.Value.Dispose();
    }

    private static long[] Joined(Kept<long, long[]> kept, ReadConnection connection, long record, string sql) =>
        kept.Of(record, (connection, sql), static (key, from) => [.. from.connection.Prepared(from.sql).Run(static row => row.Integer(0), key)]);

    // From the rarest word on: of those that stand in every other record little need be read then.
    private long[] Phrase(ReadConnection connection, string[] words)
    {
        var rising = words.Index().OrderBy(word => Bytes(connection, word.Item)).ToList();
        var found = Array.ConvertAll(Places(connection, rising[0].Item), place => place - rising[0].Index);
        foreach (var (distance, word) in rising.Skip(1).TakeWhile(_ => found.Length > 0))
            found = found.Length < Bytes(connection, word) / OfSeeking ? PlaceTable.Followed(connection, found, word, distance) : Place.Followed(found, Places(connection, word), distance);
        return found;
    }

    private long Bytes(ReadConnection connection, string stem) => bytes.Of(stem, connection, static (stem, connection) => PlaceTable.Bytes(connection, stem));
}
