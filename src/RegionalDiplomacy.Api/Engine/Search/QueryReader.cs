using F23.StringSimilarity;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Understands what somebody typed: names of records, synonyms, slips of spelling, words that only put a question.</summary>
public sealed class QueryReader(SearchIndex index)
{
    // No name of the base that people type has more words.
    private const int LongestName = 7;

    private const int LongestSynonym = 3;

    // A beginning that fits more names says little.
    private const int MostBegun = 3;

    // What comes after so many words does not make a query clearer.
    private const int MostWords = 40;

    // Shorter sounds are shared by too many words.
    private const int LeastSound = 4;

    private const int MostCorrections = 4;

    // A shorter word that no record contains is another word rather than a slip.
    private const int LeastCorrected = 5;

    private static readonly OptimalStringAlignment Distance = new();

    /// <summary>Reads a query.</summary>
    public ReadQuery Read(string text)
    {
        var words = Tokens.Of(text).Take(MostWords).ToList();
        var open = text.Length > 0 && char.IsLetterOrDigit(text[^1]);
        var names = Names(words);
        var (terms, passed) = (new List<Term>(), new List<string>());
        for (var place = 0; place < words.Count;)
        {
            if (names.TryGetValue(place, out var name))
            {
                terms.Add(Name(words.GetRange(place, name.Length), name.Records, open && place + name.Length == words.Count));
                place += name.Length;
            }
            else if (StopWords.All.Contains(words[place])) passed.Add(words[place++]);
            else place += Synonym(words, place, open, terms);
        }

        var isQuestion = text.TrimEnd().EndsWith('?') || words.Count > 2 && StopWords.Asking.Contains(words[0]);
        // A query of nothing but such words is about them.
        if (terms.Count == 0) return new ReadQuery([.. words.Select(word => new Term(word, [word], false, TermReading.AsWritten, []))], [], [], isQuestion);
        return new ReadQuery(terms, open && !isQuestion && terms is not [{ Names.Count: > 0 }] ? index.Beginning(Folding.Fold(text), MostBegun) : [], [.. passed.Distinct()], isQuestion);
    }

    // The names in a text by the place of their first word: the longest first, none within another.
    private Dictionary<int, (int Length, List<NamedRecord> Records)> Names(List<string> words)
    {
        var spans = Enumerable.Range(0, words.Count).SelectMany(place => Enumerable.Range(1, Math.Min(LongestName, words.Count - place)).Select(length => new Span(place, length, string.Join(' ', words.GetRange(place, length)))))
            .Where(span => span.Length > 1 || !StopWords.All.Contains(span.Text)).ToList();
        var sounding = spans.Where(span => span.Forms.Sound.Length >= LeastSound && !StopWords.All.Contains(words[span.Place]) && !StopWords.All.Contains(words[span.Place + span.Length - 1])).ToHashSet();
        var found = index.Named(spans.ConvertAll(span => span.Forms.Folded), sounding.Select(span => span.Forms.Sound).ToList());
        var (byName, bySound) = (found.ToLookup(row => row.Folded, row => row.Record), found.ToLookup(row => row.Sound, row => row.Record));
        var names = new Dictionary<int, (int, List<NamedRecord>)>();
        var taken = new bool[words.Count];
        foreach (var span in spans.OrderByDescending(span => span.Length).ThenBy(span => span.Place))
        {
            if (taken.AsSpan(span.Place, span.Length).Contains(true)) continue;
            var records = byName[span.Forms.Folded].Concat(sounding.Contains(span) ? bySound[span.Forms.Sound] : []).DistinctBy(record => record.Key).ToList();
            if (records.Count == 0) continue;
            names[span.Place] = (span.Length, records);
            taken.AsSpan(span.Place, span.Length).Fill(true);
        }

        return names;
    }

    private Term Name(List<string> words, List<NamedRecord> records, bool open)
    {
        var written = string.Join(' ', words);
        var phrases = index.NamesInTexts(records.Select(record => record.Key)).Select(name => string.Join(' ', Tokens.Of(name))).Where(phrase => phrase.Length > 2 && !StopWords.All.Contains(phrase));
        return new Term(written, [.. phrases.Prepend(written).Concat(Synonyms(words)).Distinct()], open, TermReading.Name, records);
    }

    // Adds the longest synonym that begins here, or the word, and tells how many words that was.
    private int Synonym(List<string> words, int place, bool open, List<Term> terms)
    {
        for (var length = Math.Min(LongestSynonym, words.Count - place); length > 0; length--)
        {
            var phrase = words.GetRange(place, length);
            var (synonyms, isOpen) = (Synonyms(phrase), open && place + length == words.Count);
            if (synonyms.Count == 0 && length > 1) continue;
            terms.Add(synonyms.Count == 0 ? Word(phrase[0], isOpen) : new Term(string.Join(' ', phrase), [.. synonyms.Prepend(string.Join(' ', phrase)).Distinct()], isOpen, TermReading.Synonyms, []));
            return length;
        }

        return 1;
    }

    private List<string> Synonyms(List<string> words) => [.. index.Synonyms(string.Join(' ', words), words.Count).Select(phrase => string.Join(' ', Tokens.Of(phrase)))];

    private Term Word(string word, bool open)
    {
        var term = new Term(word, [word], open, TermReading.AsWritten, []);
        if (index.Knows(term.Expression)) return term;
        if (word.Length < LeastCorrected) return term;
        var folded = Folding.Fold(word).Replace(" ", "");
        var sound = Folding.Sound(folded);
        var meant = index.Alike(folded, sound)
            .Select(row => (row.Word, row.Records, slips: row.Sound == sound ? 0.5 : Distance.Distance(folded, Folding.Fold(row.Word))))
            .Where(row => row.slips <= (folded.Length < 9 ? 1 : 2) && (row.slips < 1 || row.Word[0] == folded[0]))
            .OrderBy(row => row.slips).ThenByDescending(row => row.Records).Take(MostCorrections).ToList();
        return meant.Count == 0 ? term : term with { Phrases = [word, .. meant.Where(row => row.slips <= Math.Max(1, meant[0].slips)).Select(row => row.Word)], Reading = TermReading.Corrected };
    }

    private sealed record Span(int Place, int Length, string Text)
    {
        public NameForms Forms { get; } = new(Text);
    }
}
