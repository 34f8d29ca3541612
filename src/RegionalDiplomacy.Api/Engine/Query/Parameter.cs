using System.Collections.Concurrent;
using System.Reflection;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>A query parameter: a property of a filter or of the paging.</summary>
public sealed class Parameter
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Parameter>> Cache = new();
    private readonly Func<Argument, object?> read;

    private Parameter(PropertyInfo property)
    {
        Property = property;
        Name = Json.Name(property.Name);
        read = ArgumentReaders.For(property.PropertyType);
    }

    /// <summary>The property.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The parameter's name in addresses.</summary>
    public string Name { get; }

    /// <summary>The parameters of a type: its own in the order of their declaration, after those of its base.</summary>
    public static IReadOnlyList<Parameter> Of(Type type) => Cache.GetOrAdd(type, static type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(property => property.DeclaringType == type)
            .Select(property => new Parameter(property))]);

    /// <summary>The parameters that are set on some objects, as they stand in an address.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(params IEnumerable<object> targets) =>
        from target in targets
        from parameter in Of(target.GetType())
        let text = parameter.Text(target)
        where text is not null
        select (parameter.Name, text);

    /// <summary>Reads the parameter from a request into its object, if the request has it.</summary>
    public void Read(BindingContext context, object target)
    {
        if (context.Values(Name) is { } values) Property.SetValue(target, read(new Argument(Name, values, context)));
    }

    /// <summary>The value as it stands in an address, or null when the parameter is not set.</summary>
    public string? Text(object target) => Property.GetValue(target) switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        EdtfDate date => date.Edtf,
        Enum word => EnumWords.Of(word),
        var value => value.ToString(),
    };
}
