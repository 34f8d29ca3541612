namespace RegionalDiplomacy.Api.Engine;

/// <summary>A pointer to another record. In the seed it is written as that record's id alone.</summary>
public sealed record Link
{
    /// <summary>The identifier of the record pointed at.</summary>
    /// <example>uzbekistan</example>
    public required string Id { get; init; }

    /// <summary>The kind of the record pointed at.</summary>
    /// <example>actor</example>
    public required string Kind { get; init; }

    /// <summary>The label of the record pointed at.</summary>
    /// <example>Uzbekistan</example>
    public required string Label { get; init; }
}
