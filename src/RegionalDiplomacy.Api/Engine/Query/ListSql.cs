namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The SQL of a list: which records match, in what order, from where on.</summary>
/// <param name="Page">The query of one page; it asks for one record more than the page holds, to see whether there is a next one.</param>
/// <param name="Count">The query of the total.</param>
/// <param name="Columns">How many sort values stand behind each record of the page.</param>
/// <param name="Parameters">The values of the parameters of both.</param>
public sealed record ListSql(string Page, string Count, int Columns, IReadOnlyDictionary<string, object> Parameters)
{
    /// <summary>Plans a list.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="where">What the records must meet.</param>
    /// <param name="order">Their order.</param>
    /// <param name="after">The sort values of the record before the page; null for the first page.</param>
    /// <param name="limit">How many records the page holds at most.</param>
    /// <param name="walks">Whether to walk along the order's index until the page is full, rather than to bring together all that match and sort them.</param>
    public static ListSql Of(Kind kind, Where where, Order order, IReadOnlyList<object?>? after, int limit, bool walks = false)
    {
        // SQLite takes a condition behind a plus for one that no index helps with.
        var (matching, most) = (walks ? $"+({where.Sql})" : where.Sql, where.Value(limit + 1));
        var columns = string.Join(", ", order.Columns.Select(column => "r." + column));
        var conditions = after is null ? [matching] : order.After(after, where.Value).Select(condition => $"{matching} AND {condition}");
        var parts = conditions.Select(condition => $"SELECT * FROM (SELECT {columns} FROM {kind.Table} r WHERE {condition} ORDER BY {order.Sql} LIMIT {most})");
        return new ListSql(
            // Records are fetched when it is known which: sorting would otherwise carry all that match through memory. A cross join keeps the order.
            $"SELECT d.json, p.* FROM ({string.Join(" UNION ALL ", parts)} LIMIT {most}) p CROSS JOIN document d ON d.key = p.key",
            Counting(kind, where),
            order.Columns.Count(),
            where.Values);
    }

    /// <summary>The query of the total.</summary>
    public static string Counting(Kind kind, Where where) => $"SELECT count(*) FROM {kind.Table} r WHERE {where.Sql}";
}
