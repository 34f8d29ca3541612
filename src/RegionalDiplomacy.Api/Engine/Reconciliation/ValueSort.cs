namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>The sorts of values that properties have.</summary>
public enum ValueSort
{
    /// <summary>A text, a number, or true or false.</summary>
    Plain,

    /// <summary>A word of an enum.</summary>
    Word,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A name of the record itself.</summary>
    Name,

    /// <summary>Another record.</summary>
    Link,
}

/// <summary>Tells the sorts of values apart.</summary>
public static class ValueSorts
{
    /// <summary>The sort of a property's values, or null where they are of none.</summary>
    public static ValueSort? Of(ShapeProperty property) => Item(property.Type) switch
    {
        _ when property.Name == "label" => ValueSort.Name,
        var type when type == typeof(Alias) => ValueSort.Name,
        var type when type == typeof(Link) => ValueSort.Link,
        var type when type == typeof(EdtfDate) => ValueSort.Date,
        { IsEnum: true } => ValueSort.Word,
        var type when type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) => ValueSort.Plain,
        _ => null,
    };

    /// <summary>The type of a property's values, of one or of many.</summary>
    public static Type Item(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : type;
}
