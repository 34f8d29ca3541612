using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>A value found in a record, and the names of the properties that lead to it, joined by dots.</summary>
public readonly record struct Node(string Path, object Value);

/// <summary>Walks through a record and hands out every value in it: links, evidence, enum members, texts and the objects that hold them.</summary>
public static class RecordWalker
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Properties = new();

    /// <summary>All values of a record, itself first, in the order of its properties.</summary>
    public static IEnumerable<Node> Walk(object record) => Walk("", record);

    private static IEnumerable<Node> Walk(string path, object value)
    {
        if (value is IEnumerable items and not string)
            return items.Cast<object>().SelectMany(item => Walk(path, item));
        var node = new Node(path, value);
        return IsLeaf(value) ? [node] : Children(path, value).Prepend(node);
    }

    private static IEnumerable<Node> Children(string path, object value)
    {
        foreach (var (name, property) in Properties.GetOrAdd(value.GetType(), PropertiesOf))
        {
            if (property.GetValue(value) is { } child)
                foreach (var node in Walk(path.Length == 0 ? name : $"{path}.{name}", child))
                    yield return node;
        }
    }

    private static bool IsLeaf(object value) =>
        value is string or Enum or Link or Evidence or EdtfDate || value.GetType().IsPrimitive || value is decimal;

    private static (string, PropertyInfo)[] PropertiesOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => (Json.Name(property.Name), property))];
}
