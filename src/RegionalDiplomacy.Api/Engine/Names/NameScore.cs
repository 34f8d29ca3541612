namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>How well a name fits a query.</summary>
/// <param name="Value">From 0 to 1. Only the label itself has 1; each way in which the query differs from it takes something away.</param>
/// <param name="Reasons">In words and numbers, what fits and what does not.</param>
/// <param name="IsExact">Whether every letter and digit is the same.</param>
public sealed record NameScore(double Value, IReadOnlyList<string> Reasons, bool IsExact = false);
