using Microsoft.Data.Sqlite;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A SELECT that is prepared once and run for many values.</summary>
internal sealed class PreparedQuery : IDisposable
{
    private readonly SqliteCommand command;

    public PreparedQuery(SqliteConnection connection, string sql, params IReadOnlyList<string> parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = "@" + parameter });
    }

    /// <summary>The rows for these values, which are given in the order of the parameters.</summary>
    public List<T> Run<T>(Func<SqliteDataReader, T> read, params IReadOnlyList<object?> values)
    {
        for (var index = 0; index < values.Count; index++) command.Parameters[index].Value = values[index] ?? DBNull.Value;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => command.Dispose();
}
