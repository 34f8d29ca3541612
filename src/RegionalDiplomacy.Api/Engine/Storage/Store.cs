using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Query;
using SQLitePCL;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A compiled store, opened for reading.</summary>
public sealed class Store
{
    // How many steps of SQLite's machine pass before it asks whether to stop: some microseconds' worth, so that asking costs nothing.
    private const int StepsUnasked = 10_000;

    private readonly string connectionString;
    private readonly Postings postings;
    private IReadOnlyDictionary<string, int>? trigrams;
    private delegate_progress? mustStop;

    /// <summary>Opens a store.</summary>
    /// <exception cref="SqliteException">The file is no database, or a damaged one.</exception>
    public Store(string file)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();
        postings = new Postings(Open);
        ExportFile = StoreFolder.ExportOf(file);
        Compiled = File.GetLastWriteTimeUtc(file).ToString("R");
        using var connection = Open();
        Version = Meta(connection, "dataset_version");
        Report = JsonSerializer.Deserialize<Report>(Meta(connection, "report"), Json.Options)!;
        Sections = [.. Report.Sections.Select(section => section.Section)];
        Counts = JsonSerializer.Deserialize<Dictionary<string, long>>(Meta(connection, "counts"), Json.Options)!;
    }

    /// <summary>The researchers' SQLite file that was made from this store.</summary>
    public string ExportFile { get; }

    /// <summary>When the store was compiled, as an HTTP date.</summary>
    public string Compiled { get; }

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
        var where = request.Where();
        var sql = ListSql.Of(request.Kind, where, order, request.After, request.Limit);
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

        var more = records.Count == request.Limit && reader.Read();
        reader.Close();
        var facets = request.Facets.ToDictionary(dimension => dimension.Parameter, IReadOnlyList<FacetValue> (dimension) => Count(connection, request.Kind, where, dimension, parameters));
        return new Rows(records, total, more ? last : null)
        {
            Facets = facets.Count == 0 ? null : facets,
            Diagnosis = total > 0 || where.Conditions.Count == 0 ? null : Diagnose(connection, request.Kind, where, parameters),
        };
    }

    /// <summary>A record as stored JSON, or null.</summary>
    public byte[]? Find(Kind kind, string id)
    {
        using var connection = Open();
        return connection.QuerySingleOrDefault<byte[]>($"SELECT d.json FROM {kind.Table} r JOIN document d USING (key) WHERE r.id = @id", new { id });
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

    /// <summary>How many records of each of the kinds rest on each passage.</summary>
    public ILookup<string, (string Kind, long Count)> Citations(IEnumerable<string> kinds)
    {
        using var connection = Open();
        return connection.Query<(string Passage, string Kind, long Count)>("SELECT passage, kind, records FROM citation WHERE kind IN @kinds ORDER BY 1, 2", new { kinds })
            .ToLookup(row => row.Passage, row => (row.Kind, row.Count));
    }

    /// <summary>The links of a role among the records of a kind, as pairs of ids.</summary>
    public IReadOnlyList<(string From, string To)> Pairs(Kind kind, string role)
    {
        using var connection = Open();
        return connection.Query<(string, string)>($"""
            SELECT f.id, t.id FROM link l JOIN {kind.Table} f ON f.key = l.from_key JOIN record t ON t.key = l.to_key WHERE l.role = @role ORDER BY 1, 2
            """, new { role }).AsList();
    }

    /// <summary>A record and all that link to it in a role, directly or through others.</summary>
    public IReadOnlyList<string> WithParts(string id, string role)
    {
        using var connection = Open();
        return connection.Query<string>("""
            WITH RECURSIVE part (key) AS (
                SELECT key FROM record WHERE id = @id UNION SELECT l.from_key FROM link l JOIN part p ON p.key = l.to_key WHERE l.role = @role)
            SELECT r.id FROM part JOIN record r USING (key) ORDER BY r.id = @id DESC, r.id
            """, new { id, role }).AsList();
    }

    /// <summary>The records of a kind that link, in one of the roles, to some record of the one set and to some of the other, as stored JSON.</summary>
    public IReadOnlyList<byte[]> Between(Kind kind, IReadOnlyList<string> roles, IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        using var connection = Open();
        const string Linked = "SELECT l.from_key FROM link l JOIN record t ON t.key = l.to_key WHERE l.role IN @roles AND t.id IN";
        return connection.Query<byte[]>(
            $"SELECT d.json FROM {kind.Table} r JOIN document d USING (key) WHERE r.key IN ({Linked} @one) AND r.key IN ({Linked} @other) ORDER BY r.key", new { roles, one, other }).AsList();
    }

    /// <summary>The records of a kind that link to a record or are linked from it, as stored JSON, and no more of them than are wanted.</summary>
    public IReadOnlyList<byte[]> LinkedWith(Kind kind, string id, int most)
    {
        using var connection = Open();
        return connection.Query<byte[]>($"""
            SELECT d.json FROM {kind.Table} r JOIN document d USING (key) WHERE r.key IN (
                SELECT l.from_key FROM link l JOIN record x ON x.key = l.to_key WHERE x.id = @id
                UNION SELECT l.to_key FROM link l JOIN record x ON x.key = l.from_key WHERE x.id = @id) ORDER BY r.key LIMIT @most
            """, new { id, most }).AsList();
    }

    /// <summary>Records of a kind, by id, as stored JSON.</summary>
    public IReadOnlyDictionary<string, byte[]> FindAll(Kind kind, IReadOnlyCollection<string> ids)
    {
        using var connection = Open();
        return connection.Query<(string Id, byte[] Json)>($"SELECT r.id, d.json FROM {kind.Table} r JOIN document d USING (key) WHERE r.id IN @ids", new { ids }).ToDictionary(row => row.Id, row => row.Json);
    }

    /// <summary>Records of any kind, by id, as stored JSON.</summary>
    public IReadOnlyDictionary<string, byte[]> FindAll(Catalogue catalogue, IReadOnlyCollection<string> ids)
    {
        using var connection = Open();
        var kinds = connection.Query<string>("SELECT DISTINCT kind FROM record WHERE id IN @ids", new { ids });
        return kinds.SelectMany(kind => FindAll(catalogue.Named(kind), ids)).ToDictionary();
    }

    /// <summary>All records of a kind as stored JSON, in the order of their ids; read while they are taken.</summary>
    public IEnumerable<byte[]> All(Kind kind, Where? where = null)
    {
        using var connection = Open();
        var parameters = new DynamicParameters(where?.Values.ToDictionary());
        foreach (var record in connection.Query<byte[]>($"SELECT d.json FROM {kind.Table} r CROSS JOIN document d USING (key) WHERE {where?.Sql ?? "1"} ORDER BY r.key", parameters, buffered: false)) yield return record;
    }

    /// <summary>What was noted under a name when the store was compiled.</summary>
    public string Note(string name)
    {
        using var connection = Open();
        return Meta(connection, name);
    }

    /// <summary>How many rows a query has. The SQL is a rule's own.</summary>
    public int CountRows(string sql)
    {
        using var connection = Open();
        return connection.QuerySingle<int>($"SELECT count(*) FROM ({sql})");
    }

    /// <summary>The names of all records, to look many up.</summary>
    public NameIndex Names()
    {
        var connection = Open();
        trigrams ??= connection.Query<(string, int)>("SELECT letters, names FROM trigram").ToDictionary();
        return new NameIndex(connection, trigrams);
    }

    /// <summary>What a completion asks.</summary>
    public SuggestIndex Suggestions() => new(Open());

    /// <summary>What a look-up by properties asks.</summary>
    public PropertyIndex Properties() => new(Open());

    /// <summary>What a search asks.</summary>
    public SearchIndex Search() => new(Open(), postings);

    /// <summary>The ids that a rule of quality finds fault with. The SQL is the rule's own.</summary>
    public IReadOnlyList<string> Ask(string sql)
    {
        using var connection = Open();
        return connection.Query<string>(sql).AsList();
    }

    /// <summary>The same store for work that ends when it must, with a <see cref="System.Data.Common.DbException"/>.</summary>
    public Store Within(Func<bool> mustEnd)
    {
        var bounded = (Store)MemberwiseClone();
        bounded.mustStop = _ => mustEnd() ? 1 : 0;
        return bounded;
    }

    /// <summary>What is wrong when the store is asked something, or null when it answers.</summary>
    public string? Fault()
    {
        try
        {
            using var connection = Open();
            return connection.QuerySingle<long>("SELECT count(*) FROM record WHERE id IN (SELECT id FROM near ORDER BY rowid DESC LIMIT 1)") == 1 && Meta(connection, "dataset_version") == Version
                ? null : "The store does not hold what it did when it was opened.";
        }
        catch (SqliteException exception)
        {
            return $"The store does not answer: {exception.Message}";
        }
    }

    /// <summary>Closes the connections that lie idle.</summary>
    public void Close()
    {
        postings.Close();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static List<FacetValue> Count(SqliteConnection connection, Kind kind, Where where, Dimension dimension, DynamicParameters parameters) =>
        connection.Query<(string Value, string? Label, long Count)>(dimension.Sql(kind.Table, where.SqlWithout(dimension.Parameter)), parameters)
            .Select(row => new FacetValue { Value = row.Value, Label = row.Label ?? EnumWords.Spaced(row.Value), Count = row.Count }).ToList();

    private static List<Diagnosis> Diagnose(SqliteConnection connection, Kind kind, Where where, DynamicParameters parameters) =>
        [.. where.Conditions.Select(condition => condition.Parameter).Distinct().Select(parameter => new Diagnosis
        {
            Parameter = parameter,
            TotalWithout = connection.QuerySingle<long>($"SELECT count(*) FROM {kind.Table} r WHERE {where.SqlWithout(parameter)}", parameters),
            WouldFind = [.. where.Dimensions.Where(dimension => dimension.Parameter == parameter).SelectMany(dimension => Count(connection, kind, where, dimension, parameters)).Take(5)],
        })];

    private static string Meta(SqliteConnection connection, string name) =>
        connection.QuerySingle<string>("SELECT value FROM meta WHERE name = @name", new { name });

    private SqliteConnection Open()
    {
        // Of many short queries none is long enough to be asked on its way.
        if (mustStop?.Invoke(this) is not (null or 0)) throw new SqliteException("The work was stopped.", raw.SQLITE_INTERRUPT);
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // Set every time, for a pooled connection remembers the last request's.
        raw.sqlite3_progress_handler(connection.Handle, StepsUnasked, mustStop, null);
        return connection;
    }
}

/// <summary>Records of one page.</summary>
/// <param name="Records">The records as stored JSON.</param>
/// <param name="Total">How many records match in all.</param>
/// <param name="Last">The sort values of the last record, when more follow.</param>
public sealed record Rows(IReadOnlyList<byte[]> Records, long Total, IReadOnlyList<object?>? Last)
{
    /// <summary>The facets asked for, or null.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>? Facets { get; init; }

    /// <summary>Why there are none, or null.</summary>
    public IReadOnlyList<Diagnosis>? Diagnosis { get; init; }
}
