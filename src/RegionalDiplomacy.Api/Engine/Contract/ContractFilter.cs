using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Contract;

/// <summary>A filter of a kind's list.</summary>
public sealed record ContractFilter
{
    /// <summary>The parameter's name.</summary>
    /// <example>type</example>
    public required string Name { get; init; }

    /// <summary>The type of its values: <c>text</c>, <c>boolean</c>, <c>edtf</c>, <c>id</c>, <c>section</c>, or the name of an enum that is listed here.</summary>
    /// <example>ProjectType</example>
    public required string Type { get; init; }

    /// <summary>The names of the operators that it takes.</summary>
    /// <example>["anyOf", "noneOf"]</example>
    public required IReadOnlyList<string> Operators { get; init; }

    /// <summary>Whether its values can be counted by <c>facets</c>.</summary>
    /// <example>true</example>
    public required bool Facet { get; init; }

    /// <summary>What it chooses by.</summary>
    /// <example>The sort of project.</example>
    public required string Description { get; init; }

    /// <summary>The contract of a parameter.</summary>
    public static ContractFilter Of(Parameter parameter, Kind kind, Description description) => new()
    {
        Name = parameter.Name,
        Type = TypeOf(parameter.Property.PropertyType),
        Operators = OperatorsOf(parameter),
        Facet = kind.Dimensions.Any(dimension => dimension.Parameter == parameter.Name),
        Description = description(parameter.Property),
    };

    private static string TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(string) => "text",
        var plain when plain == typeof(bool) => "boolean",
        var plain when plain == typeof(EdtfDate) => "edtf",
        var plain when plain == typeof(IdList) => "id",
        var plain when plain == typeof(SectionList) => "section",
        var plain => ContractTypes.Name(plain.IsGenericType ? plain.GenericTypeArguments[0] : plain),
    };

    private static IReadOnlyList<string> OperatorsOf(Parameter parameter) => parameter switch
    {
        _ when parameter.Property.PropertyType.IsSubclassOf(typeof(Choice)) => ["anyOf", "noneOf"],
        { Name: "q" } => ["words"],
        _ when parameter.Property.PropertyType == typeof(EdtfDate) => [parameter.Name.EndsWith("From", StringComparison.Ordinal) ? "from" : "to"],
        _ => ["equals"],
    };
}

/// <summary>Something that a filter says of its values, or a way of joining conditions.</summary>
/// <param name="Name">The name of the operator.</param>
/// <param name="Example">How it is written.</param>
/// <param name="Description">What it means.</param>
public sealed record ContractOperator(string Name, string Example, string Description)
{
    /// <summary>What filters can say.</summary>
    public static readonly IReadOnlyList<ContractOperator> OfFilters =
    [
        new("anyOf", "type=dam,canal", "The record has one of the values; repeating the parameter means the same as a comma."),
        new("noneOf", "type=!dam,!canal", "The record has none of the values."),
        new("equals", "bordersAfghanistan=true", "The record has this value."),
        new("words", "q=water treaty", "All the words occur in the record."),
        new("from", "dateFrom=2022-03", "The record's date is not wholly before this one."),
        new("to", "dateTo=2023", "The record's date is not wholly after this one."),
    ];

    /// <summary>What joins conditions in a body.</summary>
    public static readonly IReadOnlyList<ContractOperator> OfBodies =
    [
        new("all", """{"all": [{"type": "dam"}, {"partner": "iran"}]}""", "Every one of the conditions holds."),
        new("any", """{"any": [{"type": "dam"}, {"partner": "iran"}]}""", "At least one of the conditions holds."),
        new("not", """{"not": {"type": "dam"}}""", "The condition does not hold."),
    ];
}
