namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>A name in the forms in which it is compared.</summary>
public sealed record NameForms
{
    // Longer words in capitals are shouted rather than abbreviated.
    private const int LongestAbbreviation = 7;

    /// <summary>Takes the forms of a name.</summary>
    public NameForms(string name) : this(name, Folding.Fold(name), null)
    {
    }

    /// <summary>Takes the forms of a name whose folded form and sounds are known.</summary>
    public NameForms(string name, string folded, string? sounds)
    {
        (Name, Folded) = (name.Trim(), folded);
        Words = Significant(folded);
        Sounds = sounds?.Split(' ') ?? [.. Words.Select(Folding.Sound)];
        Sound = string.Concat(Sounds);
        IsAbbreviation = Folded.Length <= LongestAbbreviation && Name.Any(char.IsUpper) && !Name.Any(char.IsLower);
        IsTransliterated = Name.Any(letter => letter > '\u024f');
        // Arabic script and its extensions.
        LacksVowels = Name.Any(letter => letter is >= '\u0600' and <= '\u08ff');
    }

    /// <summary>The name as it was written, without spaces around it.</summary>
    public string Name { get; }

    /// <summary>The name as <see cref="Folding.Fold"/> gives it.</summary>
    public string Folded { get; }

    /// <summary>The folded words without articles, prepositions and joiners.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The same words as they sound.</summary>
    public IReadOnlyList<string> Sounds { get; }

    /// <summary>All sounds in one, so that «Qush Tepa» and «Qushtepa» are the same.</summary>
    public string Sound { get; }

    /// <summary>The sounds in alphabetical order, so that the order of the words does not matter.</summary>
    public string Bag => string.Join(' ', Sounds.Order(StringComparer.Ordinal));

    /// <summary>The consonants of the sound.</summary>
    public string Skeleton => Folding.Skeleton(Sound);

    /// <summary>The first letters of the words, if there are three or more; otherwise empty.</summary>
    public string Initials => Words.Count >= 3 ? string.Concat(Words.Select(word => word[0])) : "";

    /// <summary>Whether the name is a short word in capitals, of which a different letter makes a different thing.</summary>
    public bool IsAbbreviation { get; }

    /// <summary>Whether the name is in another script than Latin.</summary>
    public bool IsTransliterated { get; }

    /// <summary>Whether the name is in a script that leaves out short vowels.</summary>
    public bool LacksVowels { get; }

    /// <summary>The runs of three letters in the sound, each once; a shorter sound has none.</summary>
    public IEnumerable<string> Trigrams => Enumerable.Range(0, Math.Max(0, Sound.Length - 2)).Select(start => Sound.Substring(start, 3)).Distinct();

    // A name that has no other words is made of what it has.
    private static string[] Significant(string folded)
    {
        var all = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = all.Where(word => !LittleWords.Joiners.Contains(word)).ToArray();
        return words.Length == 0 ? all : words;
    }
}
