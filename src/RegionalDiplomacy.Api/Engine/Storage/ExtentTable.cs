using System.Runtime.InteropServices;
using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Writes and reads how much there is of each record: all of it is read for the first search, so that it lies in few rows, as it lies in memory.</summary>
internal sealed class ExtentTable(SqliteConnection connection) : IDisposable
{
    /// <summary>The tables: extents in the order of the records' keys, and the first record of each kind.</summary>
    public const string Schema = """
        CREATE TABLE extent (first INTEGER PRIMARY KEY, entries BLOB NOT NULL) STRICT;
        CREATE TABLE kind_start (first INTEGER PRIMARY KEY, kind TEXT NOT NULL) STRICT;
        """;

    private const int InRow = 4096;

    private readonly PreparedInsert rows = new(connection, "extent", "first", "entries");
    private readonly List<Extent> held = [];
    private long count;

    /// <summary>Adds the extent of the record with the next key.</summary>
    public void Add(Extent extent)
    {
        held.Add(extent);
        if (held.Count == InRow) WriteRow();
    }

    /// <summary>Writes the rest, when all records are there.</summary>
    public void Finish()
    {
        if (held.Count > 0) WriteRow();
        connection.Execute("INSERT INTO kind_start SELECT min(key), kind FROM record GROUP BY kind");
    }

    /// <summary>Reads all extents.</summary>
    public static Extents Read(Func<ReadConnection> open)
    {
        using var connection = open();
        var extents = new List<Extent>();
        connection.Prepared("SELECT entries FROM extent ORDER BY first").Run(row =>
        {
            extents.AddRange(MemoryMarshal.Cast<byte, Extent>(row.Bytes(0)));
            return true;
        });
        return new Extents([.. extents], connection.Prepared("SELECT first, kind FROM kind_start ORDER BY first").Run(row => (row.Integer(0), row.Text(1))));
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    private void WriteRow()
    {
        rows.Run(count + 1, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(held)).ToArray());
        count += held.Count;
        held.Clear();
    }
}
