using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Where words stand in the records, and what the records are joined with. What searches ask for is read once and kept.</summary>
internal sealed class Postings(Func<ReadConnection> open)
{
    // So many numbers take 64 MB. A passage of a large base has thousands of records that rest on it, a record has few neighbours and passages.
    private const int MostPlaces = 8_000_000;
    private const int MostResting = 8_000_000;
    private const int MostJoined = 1_000_000;

    private readonly Kept<string> places = new(MostPlaces);
    private readonly Kept<string> lengths = new(MostJoined);
    private readonly Kept<long> neighbours = new(MostJoined);
    private readonly Kept<long> passages = new(MostJoined);
    private readonly Kept<long> resting = new(MostResting);
    // A request that runs out of time while it reads them must not spoil them for all others.
    private readonly Lazy<Extents> extents = new(() => ExtentTable.Read(open), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<Stems> stems = new();

    /// <summary>The stems of words.</summary>
    public Stems Stems => stems.Value;

    /// <summary>How long the texts of the records are, and of what kind these are.</summary>
    public Extents Extents => extents.Value;

    /// <summary>Where a stem stands, in order.</summary>
    public long[] Places(ReadConnection connection, string stem) => places.Of(stem, key => PlaceTable.Read(connection, key));

    /// <summary>How many bytes tell where a stem stands.</summary>
    public long Bytes(ReadConnection connection, string stem) => lengths.Of(stem, key => [PlaceTable.Bytes(connection, key)])[0];

    /// <summary>The records that a record links to or that link to it.</summary>
    public long[] Neighbours(ReadConnection connection, long record) => neighbours.Of(record, key => connection.Prepared(
        "SELECT to_key FROM link WHERE from_key = @key UNION SELECT from_key FROM link WHERE to_key = @key ORDER BY 1").Run(row => row.Integer(0), key));

    /// <summary>The paragraphs and notes on which a record rests, as keys of the records that these are themselves.</summary>
    public long[] Passages(ReadConnection connection, long record) => passages.Of(record, key => connection.Prepared(
        "SELECT p.key FROM evidence e JOIN record p ON p.id = e.passage WHERE e.record_key = @key AND (e.paragraph IS NOT NULL OR e.footnote IS NOT NULL) ORDER BY 1").Run(row => row.Integer(0), key));

    /// <summary>The records that rest on a passage.</summary>
    public long[] Resting(ReadConnection connection, long passage) => resting.Of(passage, key => connection.Prepared(
        "SELECT e.record_key FROM evidence e JOIN record p ON p.id = e.passage WHERE p.key = @key ORDER BY 1").Run(row => row.Integer(0), key));

    /// <summary>Lets go of what the stems need.</summary>
    public void Close()
    {
        if (stems.IsValueCreated) stems.Value.Dispose();
    }
}
