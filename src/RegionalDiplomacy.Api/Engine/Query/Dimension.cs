namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Something by which the records of a kind fall into groups: the values of a parameter that can be counted.</summary>
/// <param name="Parameter">The parameter's name, which is also the facet's.</param>
/// <param name="Source">Where the values are kept.</param>
/// <param name="Property">The column, the path of a word or the role of a link.</param>
public sealed record Dimension(string Parameter, DimensionSource Source, string Property)
{
    /// <summary>A query for value, label (null for words) and number of records, the most frequent first.</summary>
    /// <param name="table">The table of the kind.</param>
    /// <param name="condition">The condition that records must meet.</param>
    public string Sql(string table, string condition) => Source switch
    {
        DimensionSource.Column => $"SELECT r.{Property} AS value, NULL AS label, count(*) AS count FROM {table} r WHERE {condition} AND r.{Property} IS NOT NULL {GroupAndOrder}",
        DimensionSource.Term => $"""
            SELECT t.word AS value, NULL AS label, count(*) AS count FROM {table} r
            JOIN term t ON t.record_key = r.key AND t.property = '{Property}' WHERE {condition} {GroupAndOrder}
            """,
        _ => $"""
            SELECT x.id AS value, x.label AS label, count(*) AS count FROM {table} r
            JOIN link l ON l.from_key = r.key AND l.role = '{Property}' JOIN record x ON x.key = l.to_key WHERE {condition} {GroupAndOrder}
            """,
    };

    private const string GroupAndOrder = "GROUP BY 1 ORDER BY 3 DESC, 1";
}

/// <summary>Where the values of a dimension are kept.</summary>
public enum DimensionSource
{
    /// <summary>In a column of the kind's table.</summary>
    Column,

    /// <summary>Among the words of nested or repeated properties.</summary>
    Term,

    /// <summary>Among the links.</summary>
    Link,
}

/// <summary>A value of a facet and how many records have it.</summary>
public sealed record FacetValue
{
    /// <summary>The value, as the parameter takes it.</summary>
    /// <example>canal</example>
    public required string Value { get; init; }

    /// <summary>The value in words: the label of the record linked to, or the word with spaces.</summary>
    /// <example>canal</example>
    public required string Label { get; init; }

    /// <summary>How many records have it among those that the other parameters choose.</summary>
    /// <example>2</example>
    public required long Count { get; init; }
}
