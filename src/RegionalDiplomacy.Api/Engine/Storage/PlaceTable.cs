using System.Text;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Where each stem stands, packed: the full-text index tells it one place at a time, which takes seconds for a word that a tenth of a large base has.</summary>
internal static class PlaceTable
{
    /// <summary>The table: the lists of each stem, by the first place of each.</summary>
    public const string Schema = "CREATE TABLE place_list (stem TEXT NOT NULL, first INTEGER NOT NULL, list BLOB NOT NULL, PRIMARY KEY (stem, first)) STRICT, WITHOUT ROWID;";

    // In the order of records, of their parts and of the words of these.
    private static readonly string Instances = $"""
        SELECT term, doc * {Place.OfRecord} + CASE col WHEN 'label' THEN 0 WHEN 'aliases' THEN {Place.Fields} WHEN 'summary' THEN {2 * Place.Fields} ELSE {3 * Place.Fields} END + "offset" FROM posting
        """;

    /// <summary>Fills the table from the full-text index.</summary>
    public static void Write(SqliteConnection connection)
    {
        using var insert = new PreparedInsert(connection, "place_list", "stem", "first", "list");
        using var instances = new Statement(connection, Instances);
        var (stem, first, list) = (Array.Empty<byte>(), 0L, new PlaceList());
        while (instances.Step())
        {
            var (other, place) = (!instances.Bytes(0).SequenceEqual(stem), instances.Integer(1));
            if (other || list.IsFull) WriteList();
            if (other) stem = instances.Bytes(0).ToArray();
            if (list.IsEmpty) first = place;
            list.Add(place);
        }

        WriteList();

        void WriteList()
        {
            if (!list.IsEmpty) insert.Run(Encoding.UTF8.GetString(stem), first, list.End());
        }
    }

    /// <summary>The places of a stem, in order.</summary>
    public static long[] Read(ReadConnection connection, string stem)
    {
        var lists = connection.Prepared("SELECT list FROM place_list WHERE stem = @stem ORDER BY first").Run(row => PlaceList.Read(row.Bytes(0)), stem);
        if (lists.Count == 1) return lists[0];
        var (all, filled) = (GC.AllocateUninitializedArray<long>(lists.Sum(list => list.Length)), 0);
        foreach (var list in lists)
        {
            list.CopyTo(all, filled);
            filled += list.Length;
        }

        return all;
    }

    /// <summary>How many bytes the lists of a stem take, which tells how much there is to read.</summary>
    public static long Bytes(ReadConnection connection, string stem) =>
        connection.Prepared("SELECT ifnull(sum(length(list)), 0) FROM place_list WHERE stem = @stem").First(row => row.Integer(0), stem);

    /// <summary>Those of some places, which are in order, that a stem follows at a distance; of its lists only those are read that may tell.</summary>
    public static long[] Followed(ReadConnection connection, long[] places, string stem, int distance)
    {
        var statement = connection.Prepared("SELECT list FROM place_list WHERE stem = @stem AND first <= @place ORDER BY first DESC LIMIT 1");
        var (found, list) = (new List<long>(), Array.Empty<long>());
        foreach (var place in places)
        {
            if (list.Length == 0 || list[^1] < place + distance) list = statement.First(row => PlaceList.Read(row.Bytes(0)), stem, place + distance) ?? [];
            if (Array.BinarySearch(list, place + distance) >= 0) found.Add(place);
        }

        return [.. found];
    }
}
