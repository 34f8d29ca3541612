using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Connections that read one file. There are as many as were ever needed at once; those that are not in use wait for the next.</summary>
internal sealed class ConnectionPool(string file)
{
    // A store is never changed once it has its name, so SQLite need not look for changes nor lock the file: that would be half of the work of finding a record.
    private readonly string connectionString = new SqliteConnectionStringBuilder { DataSource = new Uri(Path.GetFullPath(file)).AbsoluteUri + "?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
    private readonly ConcurrentStack<ReadConnection> idle = new();
    private volatile bool isClosed;

    /// <summary>A connection of one's own, to be disposed of when it is no longer needed.</summary>
    /// <param name="mustStop">Whether work on it is to stop; asked before and during every query.</param>
    /// <exception cref="SqliteException">The work must not begin, or the file cannot be opened.</exception>
    public ReadConnection Take(Func<bool>? mustStop)
    {
        // Of many short queries none is long enough to be asked on its way.
        if (mustStop?.Invoke() == true) throw new SqliteException("The work was stopped.", raw.SQLITE_INTERRUPT);
        var connection = idle.TryPop(out var waiting) ? waiting : new ReadConnection(connectionString, this);
        connection.MustStop = mustStop;
        return connection;
    }

    /// <summary>Takes a connection back.</summary>
    public void Return(ReadConnection connection)
    {
        connection.MustStop = null;
        idle.Push(connection);
        if (isClosed) Close();
    }

    /// <summary>Closes all connections: those that wait now, those in use when they come back.</summary>
    public void Close()
    {
        isClosed = true;
        while (idle.TryPop(out var connection)) connection.Close();
    }
}
