namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>A word or a name of a query with everything that counts as the same.</summary>
/// <param name="Phrases">The phrases that count as the term: itself first, then other names, spellings and synonyms.</param>
/// <param name="Reading">How it was read.</param>
/// <param name="Names">The records that it names, or whose description it is part of.</param>
public sealed record Term(IReadOnlyList<Phrase> Phrases, TermReading Reading, IReadOnlyList<NamedRecord> Names)
{
    /// <summary>The term as it was written.</summary>
    public string Written => Phrases[0].Text;

    /// <summary>What else counts as the term.</summary>
    public IEnumerable<string> AlsoAs => Phrases.Skip(1).Where(phrase => !phrase.IsEnding).Select(phrase => phrase.Text).Distinct().Where(text => text != Written);

    /// <summary>The term with further phrases.</summary>
    public Term With(IEnumerable<Phrase> more) => this with { Phrases = [.. Phrases.Concat(more).DistinctBy(phrase => phrase.Text)] };
}

/// <summary>A phrase that counts as a term.</summary>
/// <param name="Text">Its words, with a space between them.</param>
/// <param name="Weight">How much it counts beside the term itself, from 0 to 1.</param>
/// <param name="IsEnding">Whether it is the term as it was written, whose last word goes on.</param>
public sealed record Phrase(string Text, double Weight, bool IsEnding = false)
{
    /// <summary>The words of names, as phrases; without those that tell nothing where they stand alone.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> names) => names.Select(name => string.Join(' ', Tokens.Of(name))).Where(words => words.Length > 2 && !StopWords.All.Contains(words));
}

/// <summary>A record that part of a query names.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="Link">The record.</param>
public sealed record NamedRecord(long Key, Link Link);
