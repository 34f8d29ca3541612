using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Quality;

/// <summary>What came of checking the rules of content on the store that is served.</summary>
public sealed record QualityReport
{
    /// <summary>Whether every rule holds.</summary>
    public required bool Sound { get; init; }

    /// <summary>The rules, each with what it found.</summary>
    public required IReadOnlyList<QualityResult> Rules { get; init; }

    /// <summary>Checks a store.</summary>
    public static QualityReport Of(Catalogue catalogue, Store store)
    {
        var results = catalogue.Quality.Select(rule =>
            new QualityResult(rule.Name, rule.Checks, store.Ask(rule.Checked(catalogue)).Count, [.. store.Ask(rule.Failing(catalogue)).Distinct()])).ToList();
        return new QualityReport { Sound = results.All(result => result.Failing.Count == 0), Rules = results };
    }
}

/// <summary>What one rule found.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Checks">What it checks.</param>
/// <param name="Checked">How many records or passages it looked at.</param>
/// <param name="Failing">The ids of those that break it.</param>
public sealed record QualityResult(string Rule, string Checks, int Checked, IReadOnlyList<string> Failing);
