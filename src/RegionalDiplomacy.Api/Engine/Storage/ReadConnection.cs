using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A connection that somebody has for himself until he gives it back. Its statements stay prepared.</summary>
internal sealed class ReadConnection : IDisposable
{
    // How many steps of SQLite's machine pass before it asks whether to stop: some microseconds' worth, so that asking costs nothing.
    private const int StepsUnasked = 10_000;

    // Requests are of more shapes than are worth keeping.
    private const int MostStatements = 250;

    // In kibibytes, as SQLite counts a negative size: a list that walks along its order comes back to some hundred pages.
    private const int CacheSize = -4096;

    private readonly ConnectionPool pool;
    private readonly Dictionary<string, Statement> statements = [];

    public ReadConnection(string connectionString, ConnectionPool pool)
    {
        this.pool = pool;
        Sqlite = new SqliteConnection(connectionString);
        Sqlite.Open();
        raw.sqlite3_exec(Sqlite.Handle, $"PRAGMA cache_size = {CacheSize}");
        // Otherwise each new value of a limit has its statement prepared once more, which takes longer than running it.
        raw.sqlite3_db_config(Sqlite.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        raw.sqlite3_progress_handler(Sqlite.Handle, StepsUnasked, _ => MustStop?.Invoke() == true ? 1 : 0, null);
    }

    /// <summary>The connection itself.</summary>
    public SqliteConnection Sqlite { get; }

    /// <summary>Whether what runs is to stop.</summary>
    public Func<bool>? MustStop { get; set; }

    /// <summary>A statement, ready to be run. Nobody else uses it until that run has ended.</summary>
    public Statement Prepared(string sql)
    {
        if (statements.TryGetValue(sql, out var statement)) return statement;
        return statements[sql] = new Statement(Sqlite, sql);
    }

    /// <summary>Gives the connection back.</summary>
    public void Dispose()
    {
        // Only now: whoever has the connection may still hold one of them while it prepares another.
        if (statements.Count > MostStatements) Forget();
        pool.Return(this);
    }

    /// <summary>Closes the connection for good.</summary>
    public void Close()
    {
        Forget();
        Sqlite.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in statements.Values) statement.Dispose();
        statements.Clear();
    }
}
