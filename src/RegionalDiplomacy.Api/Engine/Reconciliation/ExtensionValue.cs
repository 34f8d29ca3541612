using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>A value of a property: a record with its id and name, or one of a text, a whole number, a number and a day.</summary>
public sealed record ExtensionValue
{
    /// <summary>The id of a linked record.</summary>
    /// <example>uzbekistan</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>The label of a linked record.</summary>
    /// <example>Uzbekistan</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>A text, a word of an enum, true or false, or, as EDTF, a date that is no single day.</summary>
    /// <example>underConstruction</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Str { get; init; }

    /// <summary>A whole number.</summary>
    /// <example>285</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Int { get; init; }

    /// <summary>A number that is not whole.</summary>
    /// <example>3.5</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Float { get; init; }

    /// <summary>A day, at its beginning in UTC (ISO 8601).</summary>
    /// <example>2023-11-04T00:00:00Z</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Date { get; init; }
}
