using System.Reflection;
using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>The properties of a record type: what they are called in JSON and SQL, and which of them are columns.</summary>
public sealed class Shape
{
    /// <summary>Reads the shape of a record type.</summary>
    public Shape(Type record)
    {
        var nullability = new NullabilityInfoContext();
        Properties = [.. record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => new ShapeProperty(property, nullability.Create(property).ReadState == NullabilityState.Nullable))];
        Columns = [.. Properties.Where(property => property.Column is not null && property.Name is not ("id" or "kind"))];
    }

    /// <summary>All top-level properties.</summary>
    public IReadOnlyList<ShapeProperty> Properties { get; }

    /// <summary>The properties that the store keeps as columns of their own, and by which records can be sorted.</summary>
    public IReadOnlyList<ShapeProperty> Columns { get; }

    /// <summary>The names by which records can be sorted.</summary>
    public IEnumerable<string> SortKeys => Columns.Select(column => column.Name).Prepend("id");
}

/// <summary>A property of a record type.</summary>
public sealed class ShapeProperty
{
    internal ShapeProperty(PropertyInfo property, bool nullable)
    {
        Property = property;
        Nullable = nullable;
        Name = Json.Name(property.Name);
        Type = System.Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        ColumnType = Type switch
        {
            _ when property.IsDefined(typeof(ProseAttribute), true) => null,
            _ when Type == typeof(string) || Type.IsEnum || Type == typeof(EdtfDate) => "TEXT",
            _ when Type == typeof(bool) || Type == typeof(int) || Type == typeof(long) => "INTEGER",
            _ when Type == typeof(decimal) || Type == typeof(double) => "REAL",
            _ => null,
        };
    }

    /// <summary>The property itself.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The name in JSON.</summary>
    public string Name { get; }

    /// <summary>The type without its nullable wrapper.</summary>
    public Type Type { get; }

    /// <summary>Whether the value can be null.</summary>
    public bool Nullable { get; }

    /// <summary>The SQL type, or null for what makes no column.</summary>
    public string? ColumnType { get; }

    /// <summary>The column's name in SQL; a date sorts by its earliest day.</summary>
    public string? Column => ColumnType is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(Property.Name) + (Type == typeof(EdtfDate) ? "_earliest" : "");

    /// <summary>The column of a date's latest day.</summary>
    public string LatestColumn => JsonNamingPolicy.SnakeCaseLower.ConvertName(Property.Name) + "_latest";

    /// <summary>The column that sorts upwards: where the value can be missing, one in which a missing value comes after all others.</summary>
    public string AscendingColumn => Nullable ? Column + "_or_last" : Column!;

    /// <summary>The column that sorts downwards: where the value can be missing, one in which a missing value comes before all others.</summary>
    public string DescendingColumn => Nullable ? Column + "_or_first" : Column!;

    /// <summary>The words an enum has in JSON and SQL.</summary>
    public IReadOnlyList<string> Words => EnumWords.Of(Type);
}
