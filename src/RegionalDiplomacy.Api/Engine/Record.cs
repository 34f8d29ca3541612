using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>What every record of the knowledge base has, whatever its kind.</summary>
public abstract record Record
{
    /// <summary>The record's identifier: a slug, unique over all kinds and never reused.</summary>
    /// <example>qush-tepa-canal</example>
    [JsonPropertyOrder(-100)]
    public required string Id { get; init; }

    /// <summary>The name of the record's kind, in camel case.</summary>
    /// <example>project</example>
    [JsonPropertyOrder(-99)]
    public string Kind { get; init; } = "";

    /// <summary>The name under which the record is shown.</summary>
    /// <example>Qush Tepa Canal</example>
    [JsonPropertyOrder(-98)]
    public required string Label { get; init; }

    /// <summary>Other names of the same thing, each marked as the report's own or as editorial.</summary>
    [JsonPropertyOrder(-97)]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>What the record is about, in two or three sentences of our own.</summary>
    [Prose]
    [JsonPropertyOrder(-96)]
    public required string Summary { get; init; }

    /// <summary>The themes that tie the record to others.</summary>
    [JsonPropertyOrder(-95)]
    public IReadOnlyList<Link> Themes { get; init; } = [];

    /// <summary>Where in the report the record as a whole rests; single statements name their own places.</summary>
    [JsonPropertyOrder(-94)]
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
