using F23.StringSimilarity;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Reads a word that no record contains as those that were probably meant.</summary>
public sealed class SpellingReader(SearchIndex index)
{
    private const int MostCorrections = 4;

    // A shorter word that no record contains is another word rather than a slip.
    private const int LeastCorrected = 5;

    // A longer word may have two slips.
    private const int Long = 9;

    // Words that sound the same count as half a slip.
    private const double OfSound = 0.5;

    private static readonly OptimalStringAlignment Distance = new();

    /// <summary>The term, with the words that were meant if no record contains it; a last word may also go on.</summary>
    public Term Read(Term term, bool isLast)
    {
        var word = term.Written;
        if (word.Length < LeastCorrected || index.Places(index.Stems(word)).Length > 0 || isLast && index.Begun(word).Count > 0) return term;
        var meant = Meant(word);
        return meant.Count == 0 ? term : (term with { Reading = TermReading.Corrected }).With(meant.Select(known => new Phrase(known, 1)));
    }

    private List<string> Meant(string word)
    {
        var folded = Folding.Fold(word).Replace(" ", "");
        var sound = Folding.Sound(folded);
        var meant = index.Alike(folded, sound)
            .Select(row => (row.Word, row.Records, Slips: row.Sound == sound ? OfSound : Distance.Distance(folded, Folding.Fold(row.Word))))
            .Where(row => row.Slips <= (folded.Length < Long ? 1 : 2) && (row.Slips < 1 || row.Word[0] == folded[0]))
            .OrderBy(row => row.Slips).ThenByDescending(row => row.Records).Take(MostCorrections).ToList();
        return [.. meant.Where(row => row.Slips <= Math.Max(1, meant[0].Slips)).Select(row => row.Word)];
    }
}
