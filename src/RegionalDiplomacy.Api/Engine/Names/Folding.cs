using System.Text;
using System.Text.RegularExpressions;
using AnyAscii;

namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>Brings names of any script and spelling to plain forms that can be compared.</summary>
public static partial class Folding
{
    /// <summary>A name in lower-case Latin letters and digits, its words parted by single spaces: «Tehrik-e-Taliban» gives <c>tehrik e taliban</c>, «Қўштепа» gives <c>qoshtepa</c>.</summary>
    public static string Fold(string name)
    {
        var latin = new StringBuilder(name.Length + 8);
        foreach (var letter in FinalHeh().Replace(name.Normalize(NormalizationForm.FormKC), "ا").ToLowerInvariant())
            if (Letters.Table.TryGetValue(letter, out var known)) latin.Append(known);
            else latin.Append(letter);
        var ascii = Possessive().Replace(latin.ToString().Transliterate().ToLowerInvariant(), "");
        ascii = DotOfInitials().Replace(ascii, "$1");
        return Separators().Replace(Silent().Replace(ascii.Replace("&", " and "), ""), " ").Trim();
    }

    /// <summary>A folded word as it sounds, whatever the transliteration: «qosh», «kush» and «khush» are one. The rules are those of <see cref="SoundRules"/>.</summary>
    public static string Sound(string word)
    {
        foreach (var rule in SoundRules.All) word = rule.Apply(word);
        return FinalH().Replace(Doubled().Replace(word, "$1"), "");
    }

    /// <summary>The consonants of what <see cref="Sound"/> gives: what remains comparable when one side is in a script that leaves out short vowels.</summary>
    public static string Skeleton(string sound) => Vowels().Replace(sound, "");

    // At the end of a word the letter is a vowel: تپه is tepa.
    [GeneratedRegex(@"(?<=\p{L})[هہة](?!\p{L})")]
    private static partial Regex FinalHeh();

    [GeneratedRegex("['`]s(?![a-z0-9])")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"(?<![a-z0-9])([a-z])\.(?=[a-z](?![a-z0-9]))")]
    private static partial Regex DotOfInitials();

    [GeneratedRegex("['`\"]")]
    private static partial Regex Silent();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"([a-zCS])\1+")]
    private static partial Regex Doubled();

    // Romanisations write it or not: tepa, tappah.
    [GeneratedRegex("(?<=..)h$")]
    private static partial Regex FinalH();

    [GeneratedRegex("[aeiouvy]")]
    private static partial Regex Vowels();
}
