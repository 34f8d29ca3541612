using System.Collections.Frozen;

namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>Judges how well a name fits a query. The numbers are steps of one ladder: what is higher is the surer sign of the same thing.</summary>
public static class NameScorer
{
    /// <summary>The least score that a match may have.</summary>
    public const double Bar = 0.85;

    /// <summary>By how much a match must lead the next record.</summary>
    public const double Lead = 0.02;

    private const double SameText = 1.0;
    private const double SameLetters = 0.98;
    private const double SameSound = 0.95;
    private const double OtherOrder = 0.93;
    private const double Misspelt = 0.94;
    private const double SameConsonants = 0.90;
    private const double SameInitials = 0.88;
    private const double InPart = 0.80;

    // An alias may be somebody's loose usage; the label is what the record is about.
    private const double OfAlias = 0.03;

    // A description, or a capital that stands for its government, is a name only to those who know what is spoken of; anything but its very words says less still.
    private const double OfDescription = 0.06;
    private const double OfLooseDescription = 0.11;

    // What is written about a thing often bears its name; the thing is meant.
    private const double OfLesserKind = 0.06;

    private const double PerLetterWrong = 0.35;
    private const double PerWordToSpare = 0.02;
    private const double PerShortened = 0.03;

    // Fewer consonants than this are shared by too many names.
    private const int LeastConsonants = 4;

    // Three letters stand for too many things.
    private const int LeastInitials = 4;

    /// <summary>Compares a query with a name.</summary>
    /// <param name="query">The query.</param>
    /// <param name="known">The name.</param>
    /// <param name="knownWords">Those words of the query that are words of names already, and so no slips.</param>
    /// <param name="kind">The kind of the record that bears the name.</param>
    /// <param name="kindIsGiven">Whether whoever asks has said of what kind the record is, so that the name's own word for it can be missing.</param>
    public static NameScore Score(NameForms query, IReadOnlySet<string> knownWords, KnownName known, Kind kind, bool kindIsGiven)
    {
        var name = new NameForms(known.Name, known.Folded, known.Sounds);
        var (score, how, exact) = Compare(query, knownWords, name, known, kindIsGiven, kind.TakesTitles ? LittleWords.Titles : FrozenSet<string>.Empty);
        var less = known.Sort switch { null => 0, "descriptive" => exact ? OfDescription : OfLooseDescription, _ => OfAlias } + OfLesserKind * (1 - kind.SearchWeight);
        return new NameScore(Math.Round(Math.Max(0, score - less), 3), [$"{(score > InPart ? "fits" : "resembles")} {known.Told}", .. how], exact);
    }

    private static (double Score, IReadOnlyList<string> How, bool Exact) Compare(NameForms query, IReadOnlySet<string> knownWords, NameForms name, KnownName known, bool kindIsGiven, IReadOnlySet<string> titles)
    {
        if (string.Equals(query.Name, name.Name, StringComparison.OrdinalIgnoreCase)) return (SameText, ["the same letters"], true);
        if (query.Folded == name.Folded) return (SameLetters, ["the same but for accents, punctuation or script"], true);
        // An abbreviation that only sounds like another is another; whoever writes Latin letters misspells a Latin name, and a slip in what was made of another script is no slip.
        var isAbbreviation = known.Sort == "abbreviation" || name.IsAbbreviation || query.IsAbbreviation;
        if (!isAbbreviation && query.Sound == name.Sound) return (SameSound, ["the same sound in another transliteration"], false);
        var alignment = Alignment.Of(query, name, isAbbreviation, !isAbbreviation && (query.IsTransliterated || !name.IsTransliterated) ? knownWords : null);
        alignment.Spare(titles, kindIsGiven, known.Descriptors.Split(' '));
        if (alignment.IsWhole) return (Whole(alignment), alignment.Notes, false);
        if (query.LacksVowels != name.LacksVowels && query.Skeleton == name.Skeleton && query.Skeleton.Length >= LeastConsonants) return (SameConsonants, ["the same consonants, in a script that leaves out short vowels"], false);
        if (query.IsAbbreviation && !name.IsTransliterated && query.Folded.Length >= LeastInitials && query.Folded == name.Initials) return (SameInitials, ["the initials of the name"], false);
        return (InPart * alignment.Shared, [.. alignment.Notes, $"{Math.Round(100 * alignment.Shared)} % of the letters in common"], false);
    }

    private static double Whole(Alignment alignment)
    {
        var score = alignment.Edits > 0 ? Misspelt - PerLetterWrong * alignment.Edits / alignment.Letters : alignment.IsInOrder ? SameSound : OtherOrder;
        return score - PerWordToSpare * alignment.Spared - PerShortened * alignment.Shortened;
    }
}
