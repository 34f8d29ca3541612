using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Storage;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Engine;

/// <summary>The tables of a store without rows or statistics: how SQLite goes about a query then depends on the indexes alone.</summary>
public sealed class EmptyStore : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public EmptyStore()
    {
        connection.Open();
        foreach (var statement in KnowledgeBase.Catalogue.Select(Schema.Table).Prepend(Schema.Shared).Append(Schema.SharedIndexes)) connection.Execute(statement);
        foreach (var index in KnowledgeBase.Catalogue.SelectMany(Schema.Indexes)) connection.Execute(index);
    }

    /// <summary>The steps of a query's plan.</summary>
    public IReadOnlyList<string> Plan(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(sql, "@p[0-9]+").Select(match => match.Value).Distinct()) command.Parameters.AddWithValue(name, "x");
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }

    public void Dispose() => connection.Dispose();
}
