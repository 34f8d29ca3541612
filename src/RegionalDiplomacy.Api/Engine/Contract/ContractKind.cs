using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Contract;

/// <summary>A kind of records as the contract has it.</summary>
public sealed record ContractKind
{
    /// <summary>The kind's name, as records carry it in <c>kind</c>.</summary>
    /// <example>project</example>
    public required string Name { get; init; }

    /// <summary>The address of the kind's list.</summary>
    /// <example>/api/v1/projects</example>
    public required string Url { get; init; }

    /// <summary>What the kind holds.</summary>
    /// <example>The topics that tie records together, such as recognition, water or sanctions.</example>
    public required string Description { get; init; }

    /// <summary>The order of a list that asks for none.</summary>
    /// <example>label</example>
    public required string DefaultSort { get; init; }

    /// <summary>The fields of a record, in their order; each can be selected by <c>fields</c>.</summary>
    public required IReadOnlyList<ContractField> Fields { get; init; }

    /// <summary>The filters of the list, by which an export and a query in a body choose as well.</summary>
    public required IReadOnlyList<ContractFilter> Filters { get; init; }

    /// <summary>The contract of a kind.</summary>
    public static ContractKind Of(Kind kind, Description description) => new()
    {
        Name = kind.Name,
        Url = kind.Path,
        Description = kind.Description,
        DefaultSort = kind.DefaultSort,
        Fields = [.. kind.Shape.Properties.Select(property => ContractField.Of(property, description) with { Sortable = kind.Shape.SortKeys.Contains(property.Name) })],
        Filters = [.. Parameter.Of(kind.FilterType).Select(parameter => ContractFilter.Of(parameter, kind, description))],
    };
}

/// <summary>A field of a record or of an object within one.</summary>
public sealed record ContractField
{
    /// <summary>The name in JSON.</summary>
    /// <example>startDate</example>
    public required string Name { get; init; }

    /// <summary>The type: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>date</c>, or the name of an object or enum that is listed here.</summary>
    /// <example>EdtfDate</example>
    public required string Type { get; init; }

    /// <summary>Whether the field holds a list of that type.</summary>
    /// <example>false</example>
    public required bool List { get; init; }

    /// <summary>Whether the value can be null.</summary>
    /// <example>true</example>
    public required bool Nullable { get; init; }

    /// <summary>Whether a list can be sorted by the field.</summary>
    /// <example>true</example>
    public bool Sortable { get; init; }

    /// <summary>What the field says.</summary>
    /// <example>When work began or is to begin.</example>
    public required string Description { get; init; }

    /// <summary>The contract of a property.</summary>
    public static ContractField Of(ShapeProperty property, Description description) => new()
    {
        Name = property.Name,
        Type = ContractTypes.Name(ContractTypes.Item(property.Type)),
        List = ContractTypes.Item(property.Type) != property.Type,
        Nullable = property.Nullable,
        Description = description(property.Property),
    };
}

/// <summary>An object that occurs within records.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Description">What the object is.</param>
/// <param name="Fields">The fields, in their order.</param>
public sealed record ContractObject(string Name, string Description, IReadOnlyList<ContractField> Fields)
{
    /// <summary>The contract of a type.</summary>
    public static ContractObject Of(Type type, Description description) => new(type.Name, description(type), [.. new Shape(type).Properties.Select(property => ContractField.Of(property, description))]);
}
