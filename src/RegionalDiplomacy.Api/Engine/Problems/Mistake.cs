namespace RegionalDiplomacy.Api.Engine.Problems;

/// <summary>One mistake of a request: where it is, what stands there, what is wrong with it and what would be right.</summary>
public sealed record Mistake
{
    /// <summary>The parameter that is mistaken, or null when the mistake is in a body.</summary>
    /// <example>type</example>
    public string? Parameter { get; init; }

    /// <summary>The JSON pointer (RFC 6901) to what is mistaken in a body, or null when it is in a parameter.</summary>
    /// <example>/where/any/0/type</example>
    public string? Pointer { get; init; }

    /// <summary>The value that was sent.</summary>
    /// <example>cannal</example>
    public string? Value { get; init; }

    /// <summary>What is wrong, and what to do instead.</summary>
    /// <example>'cannal' is not one of the words of 'type'.</example>
    public required string Detail { get; init; }

    /// <summary>The values that are allowed, where they can be listed.</summary>
    /// <example>["canal", "dam"]</example>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>What was probably meant, the nearest first.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];
}

/// <summary>A value that was probably meant.</summary>
/// <param name="Value" example="canal">The value.</param>
/// <param name="Url" example="/api/v1/projects?type=canal">The corrected address, or null when the mistake is in a body.</param>
public sealed record Suggestion(string Value, string? Url);
