using Dapper;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Makes the researchers' SQLite file from a compiled store. The same store gives the same bytes.</summary>
public static class ExportCompiler
{
    /// <summary>Writes a new file.</summary>
    public static void Compile(Catalogue catalogue, string store, string file)
    {
        using var connection = Writing.Open(file);
        connection.Execute("ATTACH @store AS store", new { store });
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var statement in ExportSchema.Statements(catalogue)) connection.Execute(statement);
            transaction.Commit();
        }

        connection.Execute("DETACH store; ANALYZE;");
    }
}
