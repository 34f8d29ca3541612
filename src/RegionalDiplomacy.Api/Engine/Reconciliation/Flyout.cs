namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>A small preview of a suggestion.</summary>
/// <param name="Id" example="qush-tepa-canal">The id of the record, property or type.</param>
/// <param name="Html" example="&lt;p&gt;&lt;strong&gt;Qush Tepa Canal&lt;/strong&gt;&lt;br&gt;&lt;em&gt;project, canal&lt;/em&gt;&lt;/p&gt;">The preview as HTML, without scripts and styles.</param>
public sealed record Flyout(string Id, string Html);

/// <summary>The properties of a type.</summary>
public sealed record PropertyProposal
{
    /// <summary>The type's id; absent where all properties were asked for.</summary>
    /// <example>project</example>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Type { get; init; }

    /// <summary>How many properties were asked for; absent where all were.</summary>
    /// <example>5</example>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public int? Limit { get; init; }

    /// <summary>The properties.</summary>
    public required IReadOnlyList<ReconciliationProperty> Properties { get; init; }
}
