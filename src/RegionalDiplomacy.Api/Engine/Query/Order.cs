namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The order of a list: columns, each up or down, empty values last, and the record's key as the last word. Keys are given out in the order of ids.</summary>
public sealed class Order
{
    private readonly IReadOnlyList<(string Column, bool Nullable, bool Descending)> keys;

    /// <summary>The order that a list of sort keys asks for.</summary>
    public Order(Shape shape, SortList sort)
    {
        // What follows the id cannot matter, since no two records share one.
        var significant = sort.Keys.TakeWhile(key => key.Name != "id").Concat(sort.Keys.Where(key => key.Name == "id")).ToList();
        keys = [.. significant.Select(key => Key(shape, key)).Append(("key", false, false)).DistinctBy(key => key.Item1)];
    }

    /// <summary>The columns that a cursor has to remember.</summary>
    public IEnumerable<string> Columns => keys.Select(key => key.Column);

    /// <summary>The clause after ORDER BY.</summary>
    public string Sql => string.Join(", ", keys.Select(key =>
        $"{(key.Nullable ? $"r.{key.Column} IS NULL, " : "")}r.{key.Column}{(key.Descending ? " DESC" : "")}"));

    /// <summary>The condition that a record comes after the one whose sort values are given.</summary>
    public string After(IReadOnlyList<object?> values, Func<object, string> parameter)
    {
        var names = values.Select(value => value is null ? "NULL" : parameter(value)).ToList();
        if (keys.All(key => !key.Nullable && !key.Descending))
            return $"({string.Join(", ", keys.Select(key => "r." + key.Column))}) > ({string.Join(", ", names)})";
        // The bound on the first key lets SQLite seek to the page instead of reading all pages before it.
        var (column, nullable, descending) = keys[0];
        var bound = nullable ? "" : $"r.{column} {(descending ? "<=" : ">=")} {names[0]} AND ";
        return $"({bound}({string.Join(" OR ", keys.Select((_, index) => AfterAt(index, names)))}))";
    }

    private static (string, bool, bool) Key(Shape shape, SortKey key)
    {
        if (key.Name == "id") return ("key", false, key.Descending);
        var column = shape.Columns.First(column => column.Name == key.Name);
        return (column.Column!, column.Nullable, key.Descending);
    }

    private string AfterAt(int index, List<string> names)
    {
        var same = keys.Take(index).Select((key, earlier) => $"r.{key.Column} IS {names[earlier]}");
        var (column, nullable, descending) = keys[index];
        var beyond = names[index] == "NULL" ? "0" : $"r.{column} {(descending ? "<" : ">")} {names[index]}";
        return $"({string.Join(" AND ", same.Append(nullable && names[index] != "NULL" ? $"({beyond} OR r.{column} IS NULL)" : beyond))})";
    }
}
