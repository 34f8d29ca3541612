namespace RegionalDiplomacy.Api.Engine.Problems;

/// <summary>Says what was probably meant.</summary>
public static class Suggestions
{
    // To put right one of many mistakes makes no address that is right.
    private const int MostAddresses = 20;

    /// <summary>The candidates that resemble a value, each with a corrected address. Nothing is guessed for mistakes that will not be told.</summary>
    /// <param name="before">The mistakes found before.</param>
    /// <param name="value">What was sent, or null for nothing.</param>
    /// <param name="candidates">The words that are right; asked for only when they are needed.</param>
    /// <param name="address">The address with a word put right, or null where the mistake is in a body.</param>
    public static IReadOnlyList<Suggestion> For(List<Mistake> before, string? value, IEnumerable<string> candidates, Func<string, string?>? address = null) =>
        value is null || before.Count >= RequestRefusedException.MostTold
            ? []
            : [.. Nearest.To(value, candidates).Select(near => new Suggestion(near, before.Count < MostAddresses ? address?.Invoke(near) : null))];
}
