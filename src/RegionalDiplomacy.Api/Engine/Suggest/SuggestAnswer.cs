namespace RegionalDiplomacy.Api.Engine.Suggest;

/// <summary>Completions of what somebody types.</summary>
public sealed record SuggestAnswer
{
    /// <summary>The completions, one for each record: names that are typed out first, then those that begin so before those of which a later word does, labels before aliases, and records to which more others link before the rest.</summary>
    public required IReadOnlyList<SuggestedRecord> Items { get; init; }

    /// <summary>The version of the dataset that was asked.</summary>
    /// <example>0f4a6b1c2d3e4f50</example>
    public required string DatasetVersion { get; init; }
}

/// <summary>A record whose name completes what is typed.</summary>
public sealed record SuggestedRecord
{
    /// <summary>The record's id.</summary>
    /// <example>qush-tepa-canal</example>
    public required string Id { get; init; }

    /// <summary>The record's kind.</summary>
    /// <example>project</example>
    public required string Kind { get; init; }

    /// <summary>The record's label.</summary>
    /// <example>Qush Tepa Canal</example>
    public required string Label { get; init; }

    /// <summary>The alias that completes what is typed, or null when the label does.</summary>
    /// <example>Qosh Tepa</example>
    public string? Name { get; init; }

    /// <summary>What tells the record from its namesakes: its kind in words, its type if it has one, and the first sentence of its summary.</summary>
    /// <example>project, canal: An Afghan canal that is to carry water from the Amu Darya to the north of the country.</example>
    public required string Hint { get; init; }

    /// <summary>The record's address.</summary>
    /// <example>/api/v1/projects/qush-tepa-canal</example>
    public required string Url { get; init; }
}
