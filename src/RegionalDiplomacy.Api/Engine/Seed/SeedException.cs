namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>The seed breaks a rule. The message lists every mistake with its file, record and reason.</summary>
public sealed class SeedException(IReadOnlyList<string> mistakes)
    : Exception($"The seed has {mistakes.Count} mistake{(mistakes.Count == 1 ? "" : "s")}:{Environment.NewLine}{string.Join(Environment.NewLine, mistakes)}")
{
    /// <summary>The mistakes, one line each.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
