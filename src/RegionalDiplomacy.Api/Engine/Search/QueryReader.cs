using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Understands what somebody typed: names of records, synonyms, slips of spelling, a last word that is not finished, words that only put a question.</summary>
public sealed class QueryReader(SearchIndex index)
{
    // What comes after so many words does not make a query clearer.
    private const int MostWords = 40;

    private const int LongestSynonym = 3;

    // A name that more records bear does not tell whose other names are meant.
    private const int MostBearers = 8;

    // What a phrase counts beside the written one: another name of the same thing nearly as much, a word that may mean the same only half.
    private const double OtherName = 0.9;
    private const double Synonym = 0.5;

    private readonly NameReader nameReader = new(index);
    private readonly SpellingReader spelling = new(index);
    private readonly EndingReader endings = new(index);

    /// <summary>Reads a query.</summary>
    public ReadQuery Read(string text)
    {
        var words = Tokens.Of(text).Take(MostWords).ToList();
        var isQuestion = text.TrimEnd().EndsWith('?') || words.Count > 2 && StopWords.Asking.Contains(words[0]);
        var names = nameReader.Read(words);
        var synonyms = index.Synonyms([.. Phrases(words, LongestSynonym).Distinct()]);
        var (terms, passed) = (new List<Term>(), new List<string>());
        for (var place = 0; place < words.Count;)
        {
            if (names.Names.TryGetValue(place, out var name))
            {
                terms.Add(Name(string.Join(' ', words.GetRange(place, name.Length)), name.Records, synonyms));
                place += name.Length;
            }
            else if (StopWords.All.Contains(words[place])) passed.Add(words[place++]);
            else place += Word(words, place, synonyms, names.Described, terms);
        }

        // A query of nothing but such words is about them.
        if (terms.Count == 0) return new ReadQuery([.. words.Select(word => new Term([new Phrase(word, 1)], TermReading.AsWritten, []))], [], [], isQuestion);
        var query = new ReadQuery(terms, [], [.. passed.Distinct()], isQuestion);
        return text.Length > 0 && char.IsLetterOrDigit(text[^1]) && !isQuestion && words[^1] != passed.LastOrDefault() ? endings.Read(query, words, text) : query;
    }

    private static IEnumerable<string> Phrases(List<string> words, int longest) =>
        from place in Enumerable.Range(0, words.Count)
        from length in Enumerable.Range(1, Math.Min(longest, words.Count - place))
        select string.Join(' ', words.GetRange(place, length));

    private Term Name(string written, List<NamedRecord> records, ILookup<string, string> synonyms)
    {
        var others = records.Count > MostBearers ? [] : Phrase.Of(index.NamesInTexts(records.Select(record => record.Key)));
        return new Term([new Phrase(written, 1)], TermReading.Name, records).With(others.Concat(synonyms[written]).Select(phrase => new Phrase(phrase, OtherName)));
    }

    // Adds the longest phrase from here that has synonyms, or the word, and tells how many words that was.
    private int Word(List<string> words, int place, ILookup<string, string> synonyms, ILookup<int, NamedRecord> described, List<Term> terms)
    {
        var length = Enumerable.Range(1, Math.Min(LongestSynonym, words.Count - place)).LastOrDefault(length => synonyms.Contains(string.Join(' ', words.GetRange(place, length))), 1);
        var written = string.Join(' ', words.GetRange(place, length));
        var term = new Term([new Phrase(written, 1)], TermReading.AsWritten, [.. Enumerable.Range(place, length).SelectMany(at => described[at]).DistinctBy(record => record.Key)]);
        terms.Add(synonyms.Contains(written)
            ? (term with { Reading = TermReading.Synonyms }).With(synonyms[written].Select(phrase => new Phrase(phrase, Synonym)))
            : spelling.Read(term, place + length == words.Count));
        return length;
    }
}
