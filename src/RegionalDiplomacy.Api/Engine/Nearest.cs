using F23.StringSimilarity;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>Finds the valid words that a mistaken one was probably meant to be.</summary>
public static class Nearest
{
    private const int Most = 3;

    // Below this a suggestion is noise: measured on typos of the parameter names and ids in the tests.
    private const double LeastSimilarity = 0.72;

    // No word that is right is nearly as long.
    private const int Longest = 200;

    private static readonly JaroWinkler Similarity = new();

    /// <summary>At most three candidates that resemble a value, the most similar first.</summary>
    public static IReadOnlyList<string> To(string value, IEnumerable<string> candidates) =>
        value.Length > Longest ? [] :
        [.. candidates
            .Select(candidate => (candidate, similarity: Similarity.Similarity(value.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.similarity >= LeastSimilarity)
            .OrderByDescending(pair => pair.similarity)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(Most)
            .Select(pair => pair.candidate)];
}
