namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The order of a list: columns, each up or down, empty values last, and the record's key as the last word. Keys are given out in the order of ids.</summary>
public sealed class Order
{
    private readonly IReadOnlyList<(string Column, bool Descending)> keys;

    /// <summary>The order that a list of sort keys asks for.</summary>
    public Order(Shape shape, SortList sort)
    {
        // What follows the id cannot matter, since no two records share one.
        var significant = sort.Keys.TakeWhile(key => key.Name != "id").Concat(sort.Keys.Where(key => key.Name == "id")).ToList();
        keys = [.. significant.Select(key => (Column(shape, key), key.Descending)).Append(("key", false)).DistinctBy(key => key.Item1)];
    }

    /// <summary>The columns that a cursor has to remember; none of them is ever null.</summary>
    public IEnumerable<string> Columns => keys.Select(key => key.Column);

    /// <summary>The clause after ORDER BY.</summary>
    public string Sql => string.Join(", ", keys.Select(key => $"r.{key.Column}{(key.Descending ? " DESC" : "")}"));

    /// <summary>The conditions of which a record meets one if it comes after those with the sort values given, which are the first or all: in the order in which such records come, so that SQLite can seek to each.</summary>
    public IEnumerable<string> After(IReadOnlyList<object?> values, Func<object, string> parameter)
    {
        var names = values.Select(value => parameter(value!)).ToList();
        return names.Select((_, index) => AfterAt(index, names)).Reverse();
    }

    /// <summary>Those of the sort values of a record that tell it from the next: what comes after need not be sought where the values before are the same, if there is none.</summary>
    public static IReadOnlyList<object?> Telling(IReadOnlyList<object?> values, IReadOnlyList<object?> next) =>
        [.. values.Take(1 + values.Zip(next).TakeWhile(pair => IsSame(pair.First, pair.Second)).Count())];

    private static string Column(Shape shape, SortKey key)
    {
        if (key.Name == "id") return "key";
        var column = shape.Columns.First(column => column.Name == key.Name);
        return key.Descending ? column.DescendingColumn : column.AscendingColumn;
    }

    // Texts that SQLite takes for the same, and some that it does not: these cost no more than a look.
    private static bool IsSame(object? one, object? other) => one is string text ? text.Equals(other as string, StringComparison.OrdinalIgnoreCase) : Equals(one, other);

    private string AfterAt(int index, List<string> names)
    {
        var same = keys.Take(index).Select((key, earlier) => $"r.{key.Column} = {names[earlier]}");
        var (column, descending) = keys[index];
        return string.Join(" AND ", same.Append($"r.{column} {(descending ? "<" : ">")} {names[index]}"));
    }
}
