using Dapper;
using Microsoft.Data.Sqlite;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Makes the researchers' SQLite file from a compiled store. The same store gives the same bytes.</summary>
public static class ExportCompiler
{
    /// <summary>Writes a new file.</summary>
    public static void Compile(Catalogue catalogue, string store, string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        connection.Execute("ATTACH @store AS store", new { store });
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var statement in ExportSchema.Statements(catalogue)) connection.Execute(statement);
            transaction.Commit();
        }

        connection.Execute("DETACH store; ANALYZE;");
    }
}
