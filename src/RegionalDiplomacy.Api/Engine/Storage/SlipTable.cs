using System.IO.Hashing;
using System.Runtime.InteropServices;
using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Names;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Which words a slip can come from. There are ten times as many slips as words, so that of each only a hash is kept, with the word's key behind it, in sorted buckets.</summary>
internal static class SlipTable
{
    /// <summary>The table.</summary>
    public const string Schema = "CREATE TABLE slip (bucket INTEGER PRIMARY KEY, entries BLOB NOT NULL) STRICT;";

    // The upper half of a hash is the number of its bucket.
    private const int BucketBits = 16;
    private const int Buckets = 1 << BucketBits;

    // So many take 128 MB; more are made part by part.
    private const long MostHeld = 16_000_000;

    /// <summary>Fills the table from the words.</summary>
    public static void Write(SqliteConnection connection)
    {
        var slips = connection.QuerySingle<long>("SELECT ifnull(sum(length(word) + 1), 0) FROM word");
        var parts = (int)(slips / MostHeld) + 1;
        using var insert = new PreparedInsert(connection, "slip", "bucket", "entries");
        for (var part = 0; part < parts; part++) Write(connection, insert, (uint)(Buckets * (long)part / parts), (uint)(Buckets * (part + 1L) / parts));
    }

    /// <summary>The keys of the words that have one of some slips in common. A few may be of other words, whose slips have the same hash.</summary>
    public static IReadOnlyList<long> Words(ReadConnection connection, IEnumerable<string> slips)
    {
        var statement = connection.Prepared("SELECT entries FROM slip WHERE bucket = @bucket");
        var words = new List<long>();
        foreach (var hash in slips.Select(Hash).Distinct())
            statement.First(row => Find(MemoryMarshal.Cast<byte, ulong>(row.Bytes(0)), hash, words), (long)Bucket(hash));
        return words;
    }

    private static void Write(SqliteConnection connection, PreparedInsert insert, uint from, uint to)
    {
        var entries = new List<ulong>();
        using var words = new Statement(connection, "SELECT key, word FROM word ORDER BY word");
        while (words.Step())
        {
            var key = (uint)words.Integer(0);
            foreach (var slip in Slips.Of(words.Text(1)))
                if (Hash(slip) is var hash && Bucket(hash) >= from && Bucket(hash) < to) entries.Add(Entry(hash, key));
        }

        entries.Sort();
        var all = CollectionsMarshal.AsSpan(entries);
        for (int begin = 0, end; begin < all.Length; begin = end)
        {
            var bucket = Bucket((uint)(all[begin] >> 32));
            end = begin;
            while (end < all.Length && Bucket((uint)(all[end] >> 32)) == bucket) end++;
            insert.Run((long)bucket, MemoryMarshal.AsBytes(all[begin..end]).ToArray());
        }
    }

    private static bool Find(ReadOnlySpan<ulong> entries, uint hash, List<long> words)
    {
        var place = entries.BinarySearch(Entry(hash, 0));
        for (place = place < 0 ? ~place : place; place < entries.Length && entries[place] >> 32 == hash; place++) words.Add((uint)entries[place]);
        return true;
    }

    private static ulong Entry(uint hash, uint key) => (ulong)hash << 32 | key;

    private static uint Bucket(uint hash) => hash >> (32 - BucketBits);

    private static uint Hash(string slip) => XxHash32.HashToUInt32(MemoryMarshal.AsBytes(slip.AsSpan()));
}
