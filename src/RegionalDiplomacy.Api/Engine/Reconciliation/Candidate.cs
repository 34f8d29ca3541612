namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>A record that a query can mean, while it is judged.</summary>
public sealed record Candidate
{
    // How much of the score is lost when every property contradicts; when the record says nothing of them, half as much.
    private const double OfProperties = 0.4;

    // How much of the score is lost when the record is of a type that was not asked for.
    private const double OfType = 0.1;

    /// <summary>The record's id.</summary>
    public required string Id { get; init; }

    /// <summary>The record's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>How well the name fits, or null where there is no name to compare.</summary>
    public double? Name { get; init; }

    /// <summary>Whether the query is the record's id.</summary>
    public bool IsId { get; init; }

    /// <summary>Whether the names alone make it the record that is meant.</summary>
    public bool MatchesByName { get; init; }

    /// <summary>Whether the record is of one of the types asked for, or null where none was.</summary>
    public bool? TypeFits { get; init; }

    /// <summary>How far the record agrees with each property given.</summary>
    public IReadOnlyList<(string Property, double Agreement)> Properties { get; init; } = [];

    /// <summary>The mean of those.</summary>
    public double? Agreement => Properties.Count == 0 ? null : Properties.Average(property => property.Agreement);

    /// <summary>Whether a property contradicts.</summary>
    public bool IsContradicted => Properties.Any(property => property.Agreement == Comparison.Contradicts);

    /// <summary>Whether a property agrees.</summary>
    public bool IsSupported => Properties.Any(property => property.Agreement == Comparison.Agrees);

    /// <summary>The score, from 0 to 100. Properties and types only take away from what the name is worth, so that they put records in order and never make up for a name that does not fit.</summary>
    public double Score => Math.Round(100 * (Name ?? 1) * (1 - OfProperties * (1 - (Agreement ?? 1))) * (TypeFits == false ? 1 - OfType : 1), 1);

    /// <summary>The signs by which the record was judged.</summary>
    public IEnumerable<MatchingFeature> Features(bool hasQuery, long prominence)
    {
        if (Name is { } name && !IsId) yield return new MatchingFeature(Reconciliation.Features.Name, name);
        if (hasQuery) yield return new MatchingFeature(Reconciliation.Features.Id, IsId);
        if (TypeFits is { } fits) yield return new MatchingFeature(Reconciliation.Features.Type, fits);
        if (Agreement is { } agreement) yield return new MatchingFeature(Reconciliation.Features.Properties, Math.Round(agreement, 3));
        foreach (var (property, one) in Properties) yield return new MatchingFeature(Reconciliation.Features.Of(property), one);
        yield return new MatchingFeature(Reconciliation.Features.Prominence, prominence);
    }
}
