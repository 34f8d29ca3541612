using System.Text;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Where each stem stands, packed: the full-text index tells it one place at a time, which takes seconds for a word that a tenth of a large base has.</summary>
internal static class PlaceTable
{
    /// <summary>The table.</summary>
    public const string Schema = "CREATE TABLE place_list (stem TEXT PRIMARY KEY, list BLOB NOT NULL) STRICT, WITHOUT ROWID;";

    // In the order of records, of their parts and of the words of these.
    private static readonly string Instances = $"""
        SELECT term, doc * {Place.OfRecord} + CASE col WHEN 'label' THEN 0 WHEN 'aliases' THEN {Place.Fields} WHEN 'summary' THEN {2 * Place.Fields} ELSE {3 * Place.Fields} END + "offset" FROM posting
        """;

    /// <summary>Fills the table from the full-text index.</summary>
    public static void Write(SqliteConnection connection)
    {
        using var insert = new PreparedInsert(connection, "place_list", "stem", "list");
        using var instances = new Statement(connection, Instances);
        var (stem, list) = (Array.Empty<byte>(), new PlaceList());
        while (instances.Step())
        {
            if (!instances.Bytes(0).SequenceEqual(stem))
            {
                WriteList();
                stem = instances.Bytes(0).ToArray();
            }

            list.Add(instances.Integer(1));
        }

        WriteList();

        void WriteList()
        {
            if (stem.Length > 0) insert.Run(Encoding.UTF8.GetString(stem), list.End());
        }
    }

    /// <summary>The places of a stem, in order.</summary>
    public static long[] Read(ReadConnection connection, string stem) =>
        connection.Prepared("SELECT list FROM place_list WHERE stem = @stem").First(row => PlaceList.Read(row.Bytes(0)), stem) ?? [];
}
