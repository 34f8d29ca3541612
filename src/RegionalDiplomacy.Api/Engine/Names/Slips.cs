namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>What is left of a word when one letter is left out: two words that differ by one slip have one of these in common (symmetric deletion, as in SymSpell).</summary>
public static class Slips
{
    // In shorter words a different letter makes a different word.
    private const int Shortest = 4;

    /// <summary>The word itself and what is left of it without each of its letters; nothing for words too short to be misspelt.</summary>
    public static IEnumerable<string> Of(string word) => word.Length < Shortest
        ? []
        : Enumerable.Range(0, word.Length).Select(place => word.Remove(place, 1)).Append(word).Distinct();
}
