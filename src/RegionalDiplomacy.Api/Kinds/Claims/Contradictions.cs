using System.Text.Json;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Kinds.Claims;

/// <summary>The claims that cannot all hold, with who holds which.</summary>
public sealed record Contradictions
{
    /// <summary>How many pairs of claims contradict each other.</summary>
    public required int TotalPairs { get; init; }

    /// <summary>How many clusters the pairs form.</summary>
    public required int TotalClusters { get; init; }

    /// <summary>The pairs, each once, in the order of their ids.</summary>
    public required IReadOnlyList<ContradictingPair> Pairs { get; init; }

    /// <summary>The clusters: all claims that hang together by contradictions. A claim may agree with others of its cluster.</summary>
    public required IReadOnlyList<ContradictingCluster> Clusters { get; init; }

    /// <summary>The contradictions of a store.</summary>
    public static Contradictions Of(Store store)
    {
        var pairs = store.Pairs(Claims.Kind, "contradicts").Where(pair => string.CompareOrdinal(pair.From, pair.To) < 0).ToList();
        var claims = store.FindAll(Claims.Kind, [.. pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct()])
            .ToDictionary(pair => pair.Key, pair => JsonSerializer.Deserialize<Claim>(pair.Value, Json.Options)!);
        var clusters = Connected(pairs).Select(ids => new ContradictingCluster([.. ids.Select(id => claims[id])])).ToList();
        return new Contradictions
        {
            TotalPairs = pairs.Count,
            TotalClusters = clusters.Count,
            Pairs = [.. pairs.Select(pair => new ContradictingPair(claims[pair.From], claims[pair.To]))],
            Clusters = clusters,
        };
    }

    // Each pair joins the clusters of its two ends.
    private static IEnumerable<IOrderedEnumerable<string>> Connected(IReadOnlyList<(string From, string To)> pairs)
    {
        var cluster = new Dictionary<string, HashSet<string>>();
        foreach (var (from, to) in pairs)
        {
            var joined = cluster.GetValueOrDefault(from, [from]);
            joined.UnionWith(cluster.GetValueOrDefault(to, [to]));
            foreach (var id in joined) cluster[id] = joined;
        }

        return cluster.Values.Distinct().Select(ids => ids.Order(StringComparer.Ordinal)).OrderBy(ids => ids.First(), StringComparer.Ordinal);
    }
}

/// <summary>Two claims that cannot both hold.</summary>
/// <param name="One">The claim whose id comes first.</param>
/// <param name="Other">The other claim.</param>
public sealed record ContradictingPair(Claim One, Claim Other);

/// <summary>Claims that hang together by contradictions.</summary>
/// <param name="Claims">The claims, in the order of their ids.</param>
public sealed record ContradictingCluster(IReadOnlyList<Claim> Claims);
