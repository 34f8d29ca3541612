using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>A type of records: one of the kinds whose records bear names.</summary>
public sealed record ReconciliationType
{
    /// <summary>The kind's name.</summary>
    /// <example>militantGroup</example>
    public required string Id { get; init; }

    /// <summary>The kind in words.</summary>
    /// <example>militant group</example>
    public required string Name { get; init; }

    /// <summary>What the kind holds; only where types are suggested.</summary>
    /// <example>Canals, dams, railways, pipelines, power lines, mines, parks, roads, equipment and schemes.</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>The type that a kind is.</summary>
    public static ReconciliationType Of(Kind kind) => new() { Id = kind.Name, Name = kind.Singular };
}

/// <summary>A property of records.</summary>
public sealed record ReconciliationProperty
{
    /// <summary>The property's name in JSON.</summary>
    /// <example>startDate</example>
    public required string Id { get; init; }

    /// <summary>The property in words.</summary>
    /// <example>start date</example>
    public required string Name { get; init; }

    /// <summary>What the property holds; only where properties are suggested or proposed.</summary>
    /// <example>How far the project was when the report went to print.</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }
}
