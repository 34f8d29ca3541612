namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>The seed breaks a rule. The message lists every mistake with its file, record and reason; of very many, the first.</summary>
public sealed class SeedException(IReadOnlyList<string> mistakes)
    : Exception($"The seed has {Count(mistakes.Count)}:{Environment.NewLine}{string.Join(Environment.NewLine, mistakes)}")
{
    /// <summary>The mistakes, one line each.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;

    private static string Count(int count) => count switch
    {
        1 => "1 mistake",
        < SeedMistakes.Most => $"{count} mistakes",
        _ => $"{count} mistakes, and perhaps more that were not looked for",
    };
}
