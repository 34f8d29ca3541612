using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Quality;

/// <summary>What came of checking the rules of content on the store that is served.</summary>
public sealed record QualityReport
{
    /// <summary>The name under which the store notes its report.</summary>
    public const string Note = "quality";

    /// <summary>Whether every rule holds.</summary>
    public required bool Sound { get; init; }

    /// <summary>The rules, each with what it found.</summary>
    public required IReadOnlyList<QualityResult> Rules { get; init; }

    /// <summary>Checks a store.</summary>
    public static QualityReport Of(Catalogue catalogue, Store store)
    {
        var ofObjects = ObjectSurvey.Of(catalogue, store).ToDictionary(result => result.Rule);
        var results = catalogue.Quality.Select(rule => rule is RowRule rows
            ? new QualityResult(rule.Name, rule.Checks, store.CountRows(rows.Checked(catalogue)), [.. store.Ask(rows.Failing(catalogue)).Distinct()])
            : ofObjects[rule.Name]).ToList();
        return new QualityReport { Sound = results.All(result => result.Failing.Count == 0), Rules = results };
    }

    /// <summary>The report that was made when the store was compiled.</summary>
    public static QualityReport Noted(Store store) => JsonSerializer.Deserialize<QualityReport>(store.Note(Note), Json.Options)!;
}

/// <summary>What one rule found.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Checks">What it checks.</param>
/// <param name="Checked">How many records or passages it looked at.</param>
/// <param name="Failing" example='["uzbekistan"]'>The ids of those that break it.</param>
public sealed record QualityResult(string Rule, string Checks, int Checked, IReadOnlyList<string> Failing);
