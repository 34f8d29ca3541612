using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>One page of a list.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
public sealed record Page<TRecord>
{
    /// <summary>The records of this page, in the order asked for.</summary>
    public required IReadOnlyList<TRecord> Items { get; init; }

    /// <summary>How many records match in all, on this page and the others.</summary>
    /// <example>7</example>
    public required long Total { get; init; }

    /// <summary>The value for <c>cursor</c> that gives the next page, or null on the last.</summary>
    /// <example>bRgRhSzRU4PbdA4JZGNlNzBjZjU3YThjMzNkZFsiQWZnaGFuIFJhaWx3YXkgQXV0aG9yaXR5IiwyMF0</example>
    public string? Next { get; init; }

    /// <summary>For each facet asked for, its values and how many records have them; null when none was asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>? Facets { get; init; }

    /// <summary>When nothing was found: for each parameter, how many records the query would find without it, and which values would find some. Null otherwise.</summary>
    public IReadOnlyList<Diagnosis>? Diagnosis { get; init; }

    /// <summary>Addresses of this page and the next.</summary>
    public required PageLinks Links { get; init; }

    /// <summary>The version of the dataset that the page is from.</summary>
    /// <example>0f4a6b1c2d3e4f50</example>
    public required string DatasetVersion { get; init; }
}

/// <summary>Addresses around a page.</summary>
public sealed record PageLinks
{
    /// <summary>The address of this page, in its canonical form; null when only a body can say it.</summary>
    /// <example>/api/v1/actors?type=state&amp;limit=20</example>
    public string? Self { get; init; }

    /// <summary>The address of the next page; null on the last, and when only a body can say it.</summary>
    /// <example>/api/v1/actors?type=state&amp;limit=20&amp;cursor=bRgRhSzRU4PbdA4JZGNlNzBjZjU3YThjMzNkZFsiQWZnaGFuIFJhaWx3YXkgQXV0aG9yaXR5IiwyMF0</example>
    public string? Next { get; init; }
}
