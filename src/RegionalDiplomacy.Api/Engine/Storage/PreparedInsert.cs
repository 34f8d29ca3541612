using Microsoft.Data.Sqlite;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>An INSERT that is prepared once and run for many rows.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly Statement statement;

    public PreparedInsert(SqliteConnection connection, string table, params IReadOnlyList<string> columns) =>
        statement = new Statement(connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})");

    public void Run(params ReadOnlySpan<object?> values) => statement.First(static _ => true, values);

    public void Dispose() => statement.Dispose();
}
