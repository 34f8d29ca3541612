using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A compiled store, opened for reading.</summary>
public sealed class Store : IDisposable
{
    // Some thousand totals, which are counted once: a store never changes, and on a large base counting takes longer than reading the page.
    private const int MostTotals = 200_000;

    private readonly ConnectionPool connections;
    private readonly Kept<string, long> totals = new(MostTotals, static _ => 1);
    private readonly Postings postings;
    // Shared by the copies that requests have, each of which would read them once more.
    private readonly Lazy<Report> report;
    private readonly Lazy<IReadOnlyDictionary<string, int>> trigrams;
    private Func<bool>? mustStop;

    /// <summary>Opens a store.</summary>
    /// <exception cref="SqliteException">The file is no database, or a damaged one.</exception>
    public Store(string file)
    {
        connections = new ConnectionPool(file);
        postings = new Postings(Open);
        report = new Lazy<Report>(() => JsonSerializer.Deserialize<Report>(Note("report"), Json.Options)!, LazyThreadSafetyMode.PublicationOnly);
        trigrams = new Lazy<IReadOnlyDictionary<string, int>>(ReadTrigrams, LazyThreadSafetyMode.PublicationOnly);
        ExportFile = StoreFolder.ExportOf(file);
        Compiled = File.GetLastWriteTimeUtc(file).ToString("R");
        using var connection = Open();
        Version = Meta(connection, "dataset_version");
        // SQLite reads this JSON in a fraction of the time that a serializer takes to begin.
        Sections = connection.Prepared("SELECT value ->> 'section' FROM json_each((SELECT value FROM meta WHERE name = 'report'), '$.sections')").Run(row => row.Text(0));
        Counts = connection.Prepared("SELECT key, value FROM json_each((SELECT value FROM meta WHERE name = 'counts'))").Run(row => (row.Text(0), row.Integer(1))).ToDictionary();
    }

    /// <summary>The researchers' SQLite file that was made from this store.</summary>
    public string ExportFile { get; }

    /// <summary>When the store was compiled, as an HTTP date.</summary>
    public string Compiled { get; }

    /// <summary>The dataset version.</summary>
    public string Version { get; }

    /// <summary>The frame of the report.</summary>
    public Report Report => report.Value;

    /// <summary>The sections of the report.</summary>
    public IReadOnlyList<string> Sections { get; }

    /// <summary>How many records of each kind there are.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>A page of a list.</summary>
    /// <param name="request">The list that is asked for.</param>
    /// <param name="read">Takes each record as stored JSON, which is there only for the time of the call.</param>
    public Rows List(ListRequest request, RecordReader read)
    {
        var order = request.Order;
        var where = request.Where();
        // Without the values that the page adds: they are not counted by.
        var counted = JsonSerializer.Serialize(where.Values.Values);
        var counting = ListSql.Counting(request.Kind, where);
        using var connection = Open();
        var total = totals.Of($"{counting} {counted}", (connection, counting, where), static (_, from) => Count(from.connection, from.counting, from.where.Values));
        var sql = ListSql.Of(request.Kind, where, order, request.After, request.Limit, Walks(request, where, total));
        var last = Read(connection, sql, request.Limit, read);
        var facets = request.Facets.ToDictionary(dimension => dimension.Parameter, IReadOnlyList<FacetValue> (dimension) => Count(connection, request.Kind, where, dimension));
        return new Rows(total, last)
        {
            Facets = facets.Count == 0 ? null : facets,
            Diagnosis = total > 0 || where.Conditions.Count == 0 ? null : Diagnose(connection, request.Kind, where),
        };
    }

    /// <summary>A record as stored JSON, or null.</summary>
    public byte[]? Find(Kind kind, string id)
    {
        using var connection = Open();
        return connection.Prepared($"SELECT d.json FROM {kind.Table} r JOIN document d USING (key) WHERE r.id = @id").First(row => row.Bytes(0).ToArray(), id);
    }

    /// <summary>The kind of a record, or null when there is no such record.</summary>
    public string? KindOf(string id)
    {
        using var connection = Open();
        return connection.Prepared("SELECT kind FROM record WHERE id = @id").First(row => row.Text(0), id);
    }

    /// <summary>Those of the ids that no record has.</summary>
    public IReadOnlyList<string> Unknown(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return [];
        using var connection = Open();
        return [.. ids.Except(connection.Prepared("SELECT value FROM json_each(@ids) WHERE value IN (SELECT id FROM record)").Run(row => row.Text(0), JsonSerializer.Serialize(ids)))];
    }

    /// <summary>Ids that share letters with a text, the likeliest first.</summary>
    public IReadOnlyList<string> Near(string text)
    {
        // No id is longer, and a text of a million trigrams would be looked up for minutes.
        if (text.Length > FilterRules.LongestText) return [];
        var trigrams = Enumerable.Range(0, Math.Max(0, text.Length - 2)).Select(start => FullText.AllWords(text.Substring(start, 3)));
        using var connection = Open();
        return connection.Sqlite.Query<string>("SELECT id FROM near WHERE near MATCH @query ORDER BY rank LIMIT 50",
            new { query = string.Join(" OR ", trigrams.DefaultIfEmpty("\"\"")) }).AsList();
    }

    /// <summary>How many records of each of the kinds rest on each passage.</summary>
    public ILookup<string, (string Kind, long Count)> Citations(IEnumerable<string> kinds)
    {
        using var connection = Open();
        return connection.Sqlite.Query<(string Passage, string Kind, long Count)>("SELECT passage, kind, records FROM citation WHERE kind IN @kinds ORDER BY 1, 2", new { kinds })
            .ToLookup(row => row.Passage, row => (row.Kind, row.Count));
    }

    /// <summary>The links of a role among the records of a kind, as pairs of ids.</summary>
    public IReadOnlyList<(string From, string To)> Pairs(Kind kind, string role)
    {
        using var connection = Open();
        return connection.Sqlite.Query<(string, string)>($"""
            SELECT f.id, t.id FROM link l JOIN {kind.Table} f ON f.key = l.from_key JOIN record t ON t.key = l.to_key WHERE l.role = @role ORDER BY 1, 2
            """, new { role }).AsList();
    }

    /// <summary>A record and all that link to it in a role, directly or through others.</summary>
    public IReadOnlyList<string> WithParts(string id, string role)
    {
        using var connection = Open();
        return connection.Sqlite.Query<string>("""
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
        return connection.Sqlite.Query<byte[]>(
            $"SELECT d.json FROM {kind.Table} r JOIN document d USING (key) WHERE r.key IN ({Linked} @one) AND r.key IN ({Linked} @other) ORDER BY r.key", new { roles, one, other }).AsList();
    }

    /// <summary>The records of a kind that link to a record or are linked from it, as stored JSON, and no more of them than are wanted.</summary>
    public IReadOnlyList<byte[]> LinkedWith(Kind kind, string id, int most)
    {
        using var connection = Open();
        return connection.Sqlite.Query<byte[]>($"""
            SELECT d.json FROM {kind.Table} r JOIN document d USING (key) WHERE r.key IN (
                SELECT l.from_key FROM link l JOIN record x ON x.key = l.to_key WHERE x.id = @id
                UNION SELECT l.to_key FROM link l JOIN record x ON x.key = l.from_key WHERE x.id = @id) ORDER BY r.key LIMIT @most
            """, new { id, most }).AsList();
    }

    /// <summary>Records of a kind, by id, as stored JSON.</summary>
    public IReadOnlyDictionary<string, byte[]> FindAll(Kind kind, IReadOnlyCollection<string> ids)
    {
        using var connection = Open();
        return connection.Sqlite.Query<(string Id, byte[] Json)>($"SELECT r.id, d.json FROM {kind.Table} r JOIN document d USING (key) WHERE r.id IN @ids", new { ids }).ToDictionary(row => row.Id, row => row.Json);
    }

    /// <summary>Records of any kind, by id, as stored JSON.</summary>
    public IReadOnlyDictionary<string, byte[]> FindAll(Catalogue catalogue, IReadOnlyCollection<string> ids)
    {
        using var connection = Open();
        var kinds = connection.Sqlite.Query<string>("SELECT DISTINCT kind FROM record WHERE id IN @ids", new { ids });
        return kinds.SelectMany(kind => FindAll(catalogue.Named(kind), ids)).ToDictionary();
    }

    /// <summary>All records of a kind as stored JSON, in the order of their ids; read while they are taken.</summary>
    public IEnumerable<byte[]> All(Kind kind, Where? where = null)
    {
        using var connection = Open();
        var statement = connection.Prepared($"SELECT d.json FROM {kind.Table} r CROSS JOIN document d USING (key) WHERE {where?.Sql ?? "1"} ORDER BY r.key");
        if (where is not null) statement.Bind(where.Values);
        try
        {
            while (statement.Step()) yield return statement.Bytes(0).ToArray();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>All records of a kind as stored JSON, each with a line end behind it, in the order of their ids; read while they are taken, and told in pieces that may end anywhere.</summary>
    public IEnumerable<byte[]> Lines(Kind kind)
    {
        using var connection = Open();
        // The records of a kind have keys that follow each other, and so lie together.
        var statement = connection.Prepared("SELECT json FROM document WHERE key >= (SELECT first FROM kind_start WHERE kind = @kind) ORDER BY key LIMIT @count");
        statement.Bind(kind.Name, Counts.GetValueOrDefault(kind.Name));
        var pieces = new Pieces();
        try
        {
            while (statement.Step())
            {
                for (var taken = pieces.Add(statement.Bytes(0)); pieces.IsFull; taken += pieces.Add(statement.Bytes(0)[taken..])) yield return pieces.Take();
                pieces.Add("\n"u8);
                if (pieces.IsFull) yield return pieces.Take();
            }
        }
        finally
        {
            statement.Reset();
        }

        yield return pieces.Take();
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
        return connection.Sqlite.QuerySingle<int>($"SELECT count(*) FROM ({sql})");
    }

    /// <summary>The names of all records, to look many up.</summary>
    public NameIndex Names()
    {
        var known = trigrams.Value;
        return new NameIndex(Open(), known);
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
        return connection.Sqlite.Query<string>(sql).AsList();
    }

    /// <summary>The same store for work that ends when it must, with a <see cref="System.Data.Common.DbException"/>.</summary>
    public Store Within(Func<bool> mustEnd)
    {
        var bounded = (Store)MemberwiseClone();
        bounded.mustStop = mustEnd;
        return bounded;
    }

    /// <summary>What is wrong when the store is asked something, or null when it answers.</summary>
    public string? Fault()
    {
        try
        {
            using var connection = Open();
            return connection.Sqlite.QuerySingle<long>("SELECT count(*) FROM record WHERE id IN (SELECT id FROM near ORDER BY rowid DESC LIMIT 1)") == 1 && Meta(connection, "dataset_version") == Version
                ? null : "The store does not hold what it did when it was opened.";
        }
        catch (SqliteException exception)
        {
            return $"The store does not answer: {exception.Message}";
        }
    }

    /// <summary>Closes the connections: those that lie idle now, the others when they are given back.</summary>
    public void Dispose()
    {
        postings.Close();
        connections.Close();
    }

    private static long Count(ReadConnection connection, string sql, IReadOnlyDictionary<string, object> values) => connection.Prepared(sql).Run(row => row.Integer(0), values)[0];

    // The more records match, the sooner a walk along the order fills a page, and the more there would be to sort. One condition and the default order have an index of their own.
    private bool Walks(ListRequest request, Where where, long total) => where.Conditions.Count > 0
        && request.Limit * Counts.GetValueOrDefault(request.Kind.Name) < total * total
        && (where.Conditions.Count > 1 || request.Order.Sql != new Order(request.Kind.Shape, SortList.Default(request.Kind)).Sql);

    // The sort values that tell the last record from the next, if more follow.
    private static IReadOnlyList<object?>? Read(ReadConnection connection, ListSql sql, int limit, RecordReader read)
    {
        var statement = connection.Prepared(sql.Page);
        statement.Bind(sql.Parameters);
        try
        {
            object?[] SortValues() => [.. Enumerable.Range(1, sql.Columns).Select(statement.Value)];
            object?[]? last = null;
            for (var count = 1; statement.Step(); count++)
            {
                if (count > limit) return Order.Telling(last!, SortValues());
                read(statement.Bytes(0));
                if (count == limit) last = SortValues();
            }

            return null;
        }
        finally
        {
            statement.Reset();
        }
    }

    private static List<FacetValue> Count(ReadConnection connection, Kind kind, Where where, Dimension dimension) =>
        connection.Prepared(dimension.Sql(kind.Table, where.SqlWithout(dimension.Parameter)))
            .Run(row => new FacetValue { Value = row.Text(0), Label = row.TextOrNull(1) ?? EnumWords.Spaced(row.Text(0)), Count = row.Integer(2) }, where.Values);

    private static List<Diagnosis> Diagnose(ReadConnection connection, Kind kind, Where where) =>
        [.. where.Conditions.Select(condition => condition.Parameter).Distinct().Select(parameter => new Diagnosis
        {
            Parameter = parameter,
            TotalWithout = Count(connection, $"SELECT count(*) FROM {kind.Table} r WHERE {where.SqlWithout(parameter)}", where.Values),
            WouldFind = [.. where.Dimensions.Where(dimension => dimension.Parameter == parameter).SelectMany(dimension => Count(connection, kind, where, dimension)).Take(5)],
        })];

    private static string Meta(ReadConnection connection, string name) =>
        connection.Prepared("SELECT value FROM meta WHERE name = @name").First(row => row.Text(0), name) ?? throw new InvalidOperationException($"The store has no '{name}'.");

    private Dictionary<string, int> ReadTrigrams()
    {
        using var connection = Open();
        return connection.Sqlite.Query<(string, int)>("SELECT letters, names FROM trigram").ToDictionary();
    }

    private ReadConnection Open() => connections.Take(mustStop);
}

/// <summary>Takes a record as stored JSON, which is there only for the time of the call.</summary>
/// <param name="record">The record.</param>
public delegate void RecordReader(ReadOnlySpan<byte> record);

/// <summary>What there is to tell of a page beside its records.</summary>
/// <param name="Total">How many records match in all.</param>
/// <param name="Last">The sort values that tell the last record from the next, when more follow.</param>
public sealed record Rows(long Total, IReadOnlyList<object?>? Last)
{
    /// <summary>The facets asked for, or null.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>? Facets { get; init; }

    /// <summary>Why there are none, or null.</summary>
    public IReadOnlyList<Diagnosis>? Diagnosis { get; init; }
}
