namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>The seed as it was read and found right.</summary>
/// <param name="Report">The frame of the report.</param>
/// <param name="Records">For each kind of the catalogue, in its order, the records in the order of their ids.</param>
public sealed record SeedContent(Report Report, IReadOnlyList<IReadOnlyList<Record>> Records)
{
    /// <summary>What the seed says of words and names.</summary>
    public SearchSeed Search { get; init; } = new();
}
