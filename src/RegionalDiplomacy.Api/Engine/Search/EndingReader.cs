using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Reads a last word that may not be finished: as the names that the query begins, and as the words that the last word begins.</summary>
public sealed class EndingReader(SearchIndex index)
{
    // A beginning that fits more names or words says little.
    private const int Most = 3;

    // Fewer letters begin almost anything.
    private const int LeastOfName = 3;
    private const int LeastOfWord = 2;

    // What a completed name, and a synonym of a completed word, count beside what was written.
    private const double OfName = 0.9;
    private const double OfSynonym = 0.5;

    // Any word that begins as a word does that no record contains, but that was not chosen.
    private const double OfOther = 0.2;

    // A word in the label of what the other words find is likelier than one in its texts.
    private const double OfText = 0.3;

    /// <summary>The query with what its end may become.</summary>
    public ReadQuery Read(ReadQuery query, IReadOnlyList<string> words, string text)
    {
        var (last, others) = (query.Terms[^1], query.Terms.SkipLast(1).ToList());
        if (query.Terms is [{ Reading: TermReading.Name }]) return query;
        var begun = Begun(Folding.Fold(text));
        if (last.Reading == TermReading.Name) return query with { Begun = begun };
        var isKnown = last.Reading == TermReading.Synonyms || index.Knows(words[^1]);
        var ending = isKnown ? WithAny(last, words[^1], 1) : Completed(last, others, words);
        return query with { Begun = begun, Terms = begun.Count == 0 ? [.. others, ending] : [Name(string.Join(' ', words), begun), .. others, ending] };
    }

    private IReadOnlyList<(NamedRecord Record, double Part)> Begun(string folded) => folded.Length < LeastOfName ? [] : index.Beginning(folded, Most);

    private Term Completed(Term term, List<Term> others, IReadOnlyList<string> words)
    {
        var names = Enumerable.Range(1, words.Count - 1).Where(start => start == words.Count - 1 || !StopWords.All.Contains(words[start]))
            .Select(start => Begun(Folding.Fold(string.Join(' ', words.Skip(start))))).FirstOrDefault(begun => begun.Count > 0, []);
        if (words[^1].Length < LeastOfWord) return term.With(Names(names));
        var likely = Likely(words[^1], others);
        var synonyms = index.Synonyms([.. likely.Select(word => word.Text)]);
        return WithAny(term.With([.. Names(names), .. likely, .. likely.SelectMany(word => synonyms[word.Text].Select(synonym => new Phrase(synonym, OfSynonym * word.Weight)))]), words[^1], OfOther);
    }

    // The words that begin so and stand most often in what the other terms find.
    private List<Phrase> Likely(string letters, List<Term> others)
    {
        var found = others.ConvertAll(other => new TermMatch(index, other));
        var all = found.SelectMany(match => match.Keys).Distinct().Where(key => found.TrueForAll(match => match.Contains(key))).ToHashSet();
        var where = all.Count > 0 ? all : found.SelectMany(match => match.Keys).ToHashSet();
        var words = index.Begun(letters).Select(word => (word, weight: Weight(word, where))).Where(pair => pair.weight > 0).OrderByDescending(pair => pair.weight).Take(Most).ToList();
        return words.ConvertAll(pair => new Phrase(pair.word, pair.weight / words[0].weight));
    }

    private double Weight(string word, HashSet<long> where)
    {
        var match = new TermMatch(index, new Term([new Phrase(word, 1)], TermReading.AsWritten, []));
        return match.Keys.Where(key => where.Count == 0 || where.Contains(key)).Sum(key => match.Field(key) == MatchedField.Label ? 1 : OfText);
    }

    private Term WithAny(Term term, string letters, double weight)
    {
        var before = term.Written[..^letters.Length];
        return letters.Length < LeastOfWord ? term : term.With(index.Begun(letters).Select(word => new Phrase(before + word, weight, IsEnding: true)));
    }

    private Term Name(string written, IReadOnlyList<(NamedRecord Record, double Part)> begun) =>
        new Term([new Phrase(written, 1)], TermReading.Name, [.. begun.Select(pair => pair.Record)]).With(Names(begun));

    private IEnumerable<Phrase> Names(IReadOnlyList<(NamedRecord Record, double Part)> begun) =>
        from pair in begun
        from words in Phrase.Of(index.NamesInTexts([pair.Record.Key]))
        select new Phrase(words, OfName * pair.Part / begun[0].Part);
}
