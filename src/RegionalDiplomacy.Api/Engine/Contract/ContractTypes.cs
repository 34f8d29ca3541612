using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Contract;

/// <summary>The types that records and filters use.</summary>
public static class ContractTypes
{
    /// <summary>What the contract calls a type.</summary>
    public static string Name(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "boolean",
        _ when type == typeof(int) || type == typeof(long) => "integer",
        _ when type == typeof(decimal) || type == typeof(double) => "number",
        _ when type == typeof(DateOnly) => "date",
        _ => type.Name,
    };

    /// <summary>The type of a list's items, or the type itself.</summary>
    public static Type Item(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : type;

    /// <summary>All objects within the records of a catalogue and all enums of its records and filters, by name.</summary>
    public static IReadOnlyList<Type> In(Catalogue catalogue)
    {
        var found = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        foreach (var kind in catalogue)
        {
            foreach (var property in kind.Shape.Properties) Add(found, property.Type);
            foreach (var type in Parameter.Of(kind.FilterType).Select(parameter => parameter.Property.PropertyType).Where(type => type.IsGenericType)) Add(found, type.GenericTypeArguments[0]);
        }

        return [.. found.Values];
    }

    private static void Add(SortedDictionary<string, Type> found, Type type)
    {
        var item = Item(type);
        if (item.Namespace?.StartsWith(nameof(RegionalDiplomacy), StringComparison.Ordinal) != true || !found.TryAdd(item.Name, item) || item.IsEnum) return;
        foreach (var property in new Shape(item).Properties) Add(found, property.Type);
    }
}

/// <summary>An enum with what its words mean.</summary>
/// <param name="Name">The name of the enum.</param>
/// <param name="Description">What the words tell apart.</param>
/// <param name="Values">The words.</param>
public sealed record ContractVocabulary(string Name, string Description, IReadOnlyList<ContractWord> Values)
{
    /// <summary>The contract of an enum.</summary>
    public static ContractVocabulary Of(Type type, Description description) =>
        new(type.Name, description(type), [.. type.GetFields().Where(field => field.IsLiteral).Select(field => new ContractWord(Json.Name(field.Name), description(field)))]);
}

/// <summary>A word of an enum.</summary>
/// <param name="Value">The word, as JSON and addresses have it.</param>
/// <param name="Description">What it means.</param>
public sealed record ContractWord(string Value, string Description);
