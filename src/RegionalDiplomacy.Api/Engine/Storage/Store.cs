using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A compiled store, opened for reading.</summary>
public sealed class Store
{
    private readonly string connectionString;

    /// <summary>Opens a store.</summary>
    /// <exception cref="SqliteException">The file is no database, or a damaged one.</exception>
    public Store(string file)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();
        using var connection = Open();
        IsSound = connection.QuerySingle<string>("PRAGMA quick_check(1)") == "ok";
        Version = Meta(connection, "dataset_version");
        Report = JsonSerializer.Deserialize<Report>(Meta(connection, "report"), Json.Options)!;
        Sections = [.. Report.Sections.Select(section => section.Section)];
        Counts = connection.Query<(string, long)>("SELECT kind, count(*) FROM record GROUP BY kind").ToDictionary();
    }

    /// <summary>Whether SQLite finds the file intact.</summary>
    public bool IsSound { get; }

    /// <summary>The dataset version.</summary>
    public string Version { get; }

    /// <summary>The frame of the report.</summary>
    public Report Report { get; }

    /// <summary>The sections of the report.</summary>
    public IReadOnlyList<string> Sections { get; }

    /// <summary>How many records of each kind there are.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>A page of a list, as stored JSON.</summary>
    public Rows List(ListRequest request)
    {
        var order = request.Order;
        var sql = ListSql.Of(request.Kind, request.Where(), order, request.After, request.Limit);
        using var connection = Open();
        var parameters = new DynamicParameters(sql.Parameters.ToDictionary());
        var total = connection.QuerySingle<long>(sql.Count, parameters);
        using var reader = connection.ExecuteReader(sql.Page, parameters);
        var (records, last) = (new List<byte[]>(), new object?[order.Columns.Count()]);
        while (records.Count < request.Limit && reader.Read())
        {
            records.Add((byte[])reader.GetValue(0));
            for (var index = 0; index < last.Length; index++) last[index] = reader.IsDBNull(index + 1) ? null : reader.GetValue(index + 1);
        }

        return new Rows(records, total, records.Count == request.Limit && reader.Read() ? last : null);
    }

    /// <summary>A record as stored JSON, or null.</summary>
    public byte[]? Find(Kind kind, string id)
    {
        using var connection = Open();
        return connection.QuerySingleOrDefault<byte[]>($"SELECT json FROM {kind.Table} WHERE id = @id", new { id });
    }

    /// <summary>The kind of a record, or null when there is no such record.</summary>
    public string? KindOf(string id)
    {
        using var connection = Open();
        return connection.QuerySingleOrDefault<string>("SELECT kind FROM record WHERE id = @id", new { id });
    }

    /// <summary>Those of the ids that no record has.</summary>
    public IReadOnlyList<string> Unknown(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return [];
        using var connection = Open();
        return [.. ids.Except(connection.Query<string>("SELECT id FROM record WHERE id IN @ids", new { ids }))];
    }

    /// <summary>Ids that share letters with a text, the likeliest first.</summary>
    public IReadOnlyList<string> Near(string text)
    {
        var trigrams = Enumerable.Range(0, Math.Max(0, text.Length - 2)).Select(start => FullText.AllWords(text.Substring(start, 3)));
        using var connection = Open();
        return connection.Query<string>("SELECT id FROM near WHERE near MATCH @query ORDER BY rank LIMIT 50",
            new { query = string.Join(" OR ", trigrams.DefaultIfEmpty("\"\"")) }).AsList();
    }

    /// <summary>How many paragraphs and footnotes of the report are cited by some record.</summary>
    public (int Paragraphs, int Footnotes) Cited()
    {
        using var connection = Open();
        return connection.QuerySingle<(int, int)>("""
            SELECT count(DISTINCT CASE WHEN footnote IS NULL AND paragraph IS NOT NULL THEN passage END), count(DISTINCT footnote) FROM evidence
            """);
    }

    private static string Meta(SqliteConnection connection, string name) =>
        connection.QuerySingle<string>("SELECT value FROM meta WHERE name = @name", new { name });

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}

/// <summary>Records of one page.</summary>
/// <param name="Records">The records as stored JSON.</param>
/// <param name="Total">How many records match in all.</param>
/// <param name="Last">The sort values of the last record, when more follow.</param>
public sealed record Rows(IReadOnlyList<byte[]> Records, long Total, IReadOnlyList<object?>? Last);
