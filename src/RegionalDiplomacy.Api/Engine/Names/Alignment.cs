using F23.StringSimilarity;

namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>Lays the words of a query beside those of a name: which are the same, which differ by a slip, which are missing.</summary>
public sealed class Alignment
{
    private static readonly OptimalStringAlignment Distance = new();

    // Two letters begin too many words.
    private const int LeastShortened = 3;

    private readonly List<string> query;
    private readonly List<string> name;
    private readonly Dictionary<string, string> spelling = [];
    private readonly List<string> notes = [];
    private readonly int letters;
    private readonly bool isTransliterated;
    private int shared;

    private Alignment(NameForms query, NameForms name, bool bySpelling)
    {
        isTransliterated = query.IsTransliterated;
        this.query = [.. bySpelling ? query.Words : query.Sounds];
        this.name = [.. bySpelling ? name.Words : name.Sounds];
        foreach (var forms in new[] { query, name })
            for (var index = 0; index < forms.Sounds.Count; index++) spelling.TryAdd(bySpelling ? forms.Words[index] : forms.Sounds[index], forms.Words[index]);
        letters = query.Sound.Length + name.Sound.Length;
        Letters = Math.Max(query.Sound.Length, name.Sound.Length);
    }

    /// <summary>What was found, in words and numbers.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>How many letters were added, left out, changed or exchanged with their neighbours.</summary>
    public int Edits { get; private set; }

    /// <summary>How many letters the longer side has.</summary>
    public int Letters { get; }

    /// <summary>How many words are no part of what distinguishes the name.</summary>
    public int Spared { get; private set; }

    /// <summary>How many words of the query are only the beginning of the name's.</summary>
    public int Shortened { get; private set; }

    /// <summary>Whether the words that fit come in the same order.</summary>
    public bool IsInOrder { get; private set; } = true;

    /// <summary>Whether every word of either side is accounted for.</summary>
    public bool IsWhole => query.Count == 0 && name.Count == 0 && Edits <= MostEdits(Letters);

    /// <summary>The part of all letters that stands in words of both sides.</summary>
    public double Shared => letters == 0 ? 0 : (double)shared / letters;

    /// <summary>Lays them out.</summary>
    /// <param name="query">The query.</param>
    /// <param name="name">The name.</param>
    /// <param name="bySpelling">Whether words must be spelt the same, and not only sound the same.</param>
    /// <param name="noSlips">Words that cannot be misspelt because they are words of other names; null when none can be.</param>
    public static Alignment Of(NameForms query, NameForms name, bool bySpelling, IReadOnlySet<string>? noSlips)
    {
        var alignment = new Alignment(query, name, bySpelling);
        var places = alignment.TakeSame();
        alignment.IsInOrder = places.SequenceEqual(places.Order());
        alignment.TakeJoined(alignment.query, alignment.name);
        alignment.TakeJoined(alignment.name, alignment.query);
        if (noSlips is not null) alignment.TakeMisspelt(query.Sounds.Count > 1 && name.Sounds.Count > 1, noSlips);
        alignment.TakeShortened();
        return alignment;
    }

    /// <summary>Passes over words that do not distinguish: titles, and those that say of what sort the record is. The name's own may be missing only where the kind is given.</summary>
    public void Spare(IReadOnlySet<string> titles, bool kindIsGiven, IReadOnlyList<string> descriptors)
    {
        // What is nothing but titles and sorts names nobody.
        if (shared == 0) return;
        foreach (var word in query.Where(word => titles.Contains(word) || descriptors.Contains(word)).ToList()) Pass(query, word, $"«{word}» says of what sort it is");
        foreach (var word in name.Where(word => kindIsGiven && descriptors.Contains(word)).ToList()) Pass(name, word, $"«{word}» is told by the kind");
    }

    private void Pass(List<string> words, string word, string note)
    {
        words.Remove(word);
        notes.Add(note);
        Spared++;
    }

    private List<int> TakeSame()
    {
        var (places, open) = (new List<int>(), name.ConvertAll(string? (word) => word));
        foreach (var word in query.ToList())
        {
            var place = open.IndexOf(word);
            if (place < 0) continue;
            places.Add(place);
            open[place] = null;
            Take(word, word);
        }

        return places;
    }

    private void TakeJoined(List<string> parted, List<string> joined)
    {
        for (var index = 0; index + 1 < parted.Count; index++)
        {
            var whole = parted[index] + parted[index + 1];
            if (!joined.Remove(whole)) continue;
            parted.RemoveRange(index, 2);
            shared += 2 * whole.Length;
            index--;
        }
    }

    private void TakeMisspelt(bool amongOthers, IReadOnlySet<string> noSlips)
    {
        foreach (var word in query.Where(word => !noSlips.Contains(spelling[word])).OrderByDescending(word => word.Length).ToList())
        {
            var best = name.Select(candidate => (candidate, edits: Slips(word, candidate, amongOthers && shared > 0))).Where(pair => pair.edits > 0).OrderBy(pair => pair.edits).FirstOrDefault();
            if (best.candidate is null) continue;
            Edits += best.edits;
            notes.Add($"«{spelling[word]}» is {best.edits} {(best.edits == 1 ? "letter" : "letters")} away from «{spelling[best.candidate]}»");
            Take(word, best.candidate);
        }
    }

    // «A. K. Muttaqi», «Sec. Council res. 2716», «Afghan» for «Afghanistan».
    private void TakeShortened()
    {
        foreach (var word in query.Where(word => word.Length is 1 or >= LeastShortened && !char.IsAsciiDigit(word[0]) && shared > 0).ToList())
        {
            var full = name.FirstOrDefault(candidate => candidate.Length > word.Length && spelling[candidate].StartsWith(spelling[word], StringComparison.Ordinal));
            if (full is null) continue;
            notes.Add($"«{spelling[word]}» is short for «{spelling[full]}»");
            Shortened++;
            Take(word, full);
        }
    }

    private void Take(string word, string candidate)
    {
        query.Remove(word);
        name.Remove(candidate);
        shared += word.Length + candidate.Length;
    }

    // The number of slips between two words, or 0 when there are more than people make: the shorter a word, the likelier is one letter the difference between two things.
    private int Slips(string word, string candidate, bool amongOthers)
    {
        var (written, meant) = (spelling[word], spelling[candidate]);
        var shorter = Math.Min(written.Length, meant.Length);
        var allowed = shorter switch { < 4 => 0, 4 => amongOthers ? 1 : 0, < 9 => 1, _ => 2 };
        if (allowed == 0 || Math.Abs(written.Length - meant.Length) > allowed + 1 || written.Any(char.IsAsciiDigit) || meant.Any(char.IsAsciiDigit)) return 0;
        // Slips seldom fall on the first letter, and other names often differ in it.
        if (word[0] != candidate[0] && shorter < 7) return 0;
        // In a short name that stands alone another letter makes another name (Nimruz, Nimrud); a letter too few or many, or two exchanged, is a slip.
        if (!amongOthers && shorter < 7 && written.Length == meant.Length && !written.Order().SequenceEqual(meant.Order())) return 0;
        // Where a word stands alone, sounding alike and a slip on top are too much.
        var spelt = Distance.Distance(written, meant);
        var edits = (int)(amongOthers || isTransliterated ? Math.Min(Distance.Distance(word, candidate), spelt) : spelt);
        return edits <= allowed ? edits : 0;
    }

    private static int MostEdits(int letters) => 1 + letters / 8;
}
