namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>The configuration has mistakes. The message names every key with its value and what it may be.</summary>
public sealed class SettingsException(IReadOnlyList<string> mistakes)
    : Exception($"The configuration has {mistakes.Count} mistake{(mistakes.Count == 1 ? "" : "s")}:{Environment.NewLine}{string.Join(Environment.NewLine, mistakes)}");
