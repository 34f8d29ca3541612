namespace RegionalDiplomacy.Api.Engine.Problems;

/// <summary>One mistake of a request: where it is, what stands there, what is wrong with it and what would be right.</summary>
public sealed record Mistake
{
    private const int Longest = 1000;

    /// <summary>The parameter that is mistaken, or null when the mistake is in a body.</summary>
    /// <example>type</example>
    public string? Parameter { get; init; }

    /// <summary>The JSON pointer (RFC 6901) to what is mistaken in a body, or null when it is in a parameter.</summary>
    /// <example>/where/any/0/type</example>
    public string? Pointer { get; init; }

    /// <summary>The value that was sent.</summary>
    /// <example>cannal</example>
    public string? Value { get; init => field = value is null ? null : Short(value, Longest); }

    /// <summary>What is wrong, and what to do instead.</summary>
    /// <example>'cannal' is not one of the words of 'type'.</example>
    public required string Detail { get; init => field = Short(value, Longest); }

    /// <summary>The values that are allowed, where they can be listed.</summary>
    /// <example>["canal", "dam"]</example>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>What was probably meant, the nearest first.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>A text without its middle where it is longer than some number of characters: what was sent is told, but not sent back as a whole.</summary>
    public static string Short(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var (begin, end) = (longest / 2, text.Length - longest / 2);
        if (char.IsLowSurrogate(text[begin])) begin--;
        if (char.IsLowSurrogate(text[end])) end++;
        return $"{text[..begin]} … {text[end..]}";
    }
}

/// <summary>A value that was probably meant.</summary>
/// <param name="Value" example="canal">The value.</param>
/// <param name="Url" example="/api/v1/projects?type=canal">The corrected address, or null when the mistake is in a body.</param>
public sealed record Suggestion(string Value, string? Url);
