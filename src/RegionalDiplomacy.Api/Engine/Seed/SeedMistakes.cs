namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Gathers what is wrong with the seed, so that all of it is told at once, up to a number that somebody can read.</summary>
public sealed class SeedMistakes
{
    /// <summary>The most mistakes that are told; with as many, reading ends.</summary>
    public const int Most = 200;

    private readonly List<string> mistakes = [];

    /// <summary>Notes a mistake.</summary>
    /// <exception cref="SeedException">There are as many mistakes now as are told.</exception>
    public void Add(string mistake)
    {
        mistakes.Add(mistake);
        if (mistakes.Count == Most) Stop();
    }

    /// <summary>Notes mistakes.</summary>
    /// <exception cref="SeedException">There are as many mistakes now as are told.</exception>
    public void Add(IEnumerable<string> found)
    {
        foreach (var mistake in found) Add(mistake);
    }

    /// <summary>Whether none was found so far.</summary>
    public bool None => mistakes.Count == 0;

    /// <summary>Ends the reading if there was a mistake.</summary>
    /// <exception cref="SeedException">There was.</exception>
    public void Stop()
    {
        if (mistakes.Count > 0) throw new SeedException(mistakes);
    }
}
