using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Names;

namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>What the seed says of words and names rather than of the report: editorial, and optional.</summary>
public sealed record SearchSeed
{
    /// <summary>Groups of words and phrases that stand for one another in a search.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; init; } = [];

    /// <summary>Groups whose first word is one that records use, and whose others are words that people search by when they mean it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SearchersWords { get; init; } = [];

    /// <summary>Names that resemble those of records and belong to something else.</summary>
    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    /// <summary>Reads the files.</summary>
    /// <exception cref="SeedException">A file cannot be read.</exception>
    public static SearchSeed Read(SeedFolder folder) => new()
    {
        Synonyms = Read<IReadOnlyList<string>>(folder.SynonymsFile),
        SearchersWords = Read<IReadOnlyList<string>>(folder.SearchersWordsFile),
        OtherNames = Read<OtherName>(folder.OtherNamesFile),
    };

    private static List<T> Read<T>(string file)
    {
        if (!File.Exists(file)) return [];
        try
        {
            return JsonSerializer.Deserialize<List<T>>(File.ReadAllText(file), Json.Options)!;
        }
        catch (JsonException exception)
        {
            throw new SeedException([$"{Path.GetFileName(file)}: {exception.Message}"]);
        }
    }
}
