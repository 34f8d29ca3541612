namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The SQL of a list: which records match, in what order, from where on.</summary>
/// <param name="Page">The query of one page; it asks for one record more than the page holds, to see whether there is a next one.</param>
/// <param name="Count">The query of the total.</param>
/// <param name="Parameters">The values of the parameters of both.</param>
public sealed record ListSql(string Page, string Count, IReadOnlyDictionary<string, object> Parameters)
{
    /// <summary>Plans a list.</summary>
    public static ListSql Of(Kind kind, Where where, Order order, IReadOnlyList<object?>? after, int limit)
    {
        var matching = where.Sql;
        var page = after is null ? matching : $"{matching} AND {order.After(after, where.Value)}";
        var columns = string.Join(", ", order.Columns.Select(column => "r." + column));
        return new ListSql(
            $"SELECT r.json, {columns} FROM {kind.Table} r WHERE {page} ORDER BY {order.Sql} LIMIT {where.Value(limit + 1)}",
            $"SELECT count(*) FROM {kind.Table} r WHERE {matching}",
            where.Values);
    }
}
