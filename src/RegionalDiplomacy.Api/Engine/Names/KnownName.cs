namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>A name that a record bears, as the store keeps it.</summary>
public sealed record KnownName
{
    /// <summary>The record's key.</summary>
    public required long RecordKey { get; init; }

    /// <summary>The record's id.</summary>
    public required string Id { get; init; }

    /// <summary>The record's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The record's label.</summary>
    public required string Label { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The sort of alias, or null for the label.</summary>
    public string? Sort { get; init; }

    /// <summary>Who an alias comes from, or null for the label.</summary>
    public string? Origin { get; init; }

    /// <summary>The folded name.</summary>
    public required string Folded { get; init; }

    /// <summary>The words as they sound.</summary>
    public required string Sounds { get; init; }

    /// <summary>The words that say of what sort the record is, as they sound: its kind and its type.</summary>
    public required string Descriptors { get; init; }

    /// <summary>What the name is to the record, in words.</summary>
    public string Told => Sort is null ? $"the label «{Name}»" : $"«{Name}», {Article(Sort)} ({(Origin == "report" ? "the report's" : "editorial")})";

    private static string Article(string sort) => sort switch
    {
        "abbreviation" => "an abbreviation",
        "descriptive" => "a description",
        _ => $"a {EnumWords.Spaced(sort)}",
    };
}
