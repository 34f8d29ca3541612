using System.Net;
using System.Text;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Shows what was found among the words around it, as HTML.</summary>
public static class Snippet
{
    // A label is shown whole; of aliases, which are many, fewer words tell enough than of a sentence.
    private const int OfAliases = 12;
    private const int OfTexts = 24;

    // A text that says the same word more often shows it among the first.
    private const int MostFinds = 50;

    /// <summary>How many words are shown of a part of a record.</summary>
    public static int Words(MatchedField field) => field switch
    {
        MatchedField.Label => int.MaxValue,
        MatchedField.Aliases => OfAliases,
        _ => OfTexts,
    };

    /// <summary>Those words of a text that show most of what was found, with <c>mark</c> around each find.</summary>
    /// <param name="text">The text.</param>
    /// <param name="finds">What was found: the number of the first word, and how many words there are.</param>
    /// <param name="most">How many words are shown at most.</param>
    public static string Of(string text, IReadOnlyList<(int First, int Words)> finds, int most)
    {
        // Of those that begin together the longest comes first; what begins within another is not marked.
        var marks = finds.ToHashSet().ToList();
        marks.Sort((one, other) => one.First != other.First ? one.First.CompareTo(other.First) : other.Words.CompareTo(one.Words));
        if (marks.Count > MostFinds) marks.RemoveRange(MostFinds, marks.Count - MostFinds);
        // What lies further behind the last find than can be shown need not be read.
        var words = Tokens.Spans(text, most == int.MaxValue ? most : marks.Select(mark => mark.First + mark.Words).DefaultIfEmpty(0).Max() + most + 1);
        marks.RemoveAll(mark => mark.First + mark.Words > words.Count);
        var begin = words.Count <= most ? 0 : Begin(text, words, marks, most);
        return Write(text, words, marks, begin, Math.Min(words.Count, begin > words.Count - most ? words.Count : begin + most));
    }

    // Where most finds begin within reach: at the beginning of their sentence if that leaves room for them, and otherwise so that as much stands before them as after.
    private static int Begin(string text, List<Range> words, List<(int First, int Words)> marks, int most)
    {
        var (first, last, _) = Enumerable.Range(0, marks.Count).Select(mark => Reach(marks, mark, most)).MaxBy(reach => reach.Finds);
        var slack = Math.Max(0, most - (last - first));
        for (var word = first; word >= Math.Max(0, first - slack); word--)
            if (BeginsSentence(text, words, word)) return word;
        return Math.Clamp(first - slack / 2, 0, words.Count - most);
    }

    private static (int First, int Last, int Finds) Reach(List<(int First, int Words)> marks, int from, int most)
    {
        var first = marks[from].First;
        var (last, finds) = (first + 1, 0);
        for (var mark = from; mark < marks.Count && marks[mark].First < first + most; mark++)
        {
            var end = marks[mark].First + marks[mark].Words;
            if (end > first + most) continue;
            last = Math.Max(last, end);
            finds++;
        }

        return (first, last, finds);
    }

    private static bool BeginsSentence(string text, List<Range> words, int word) => word == 0 || text.AsSpan(words[word - 1].End.Value..words[word].Start.Value).IndexOfAny(".!?\n") >= 0;

    private static string Write(string text, List<Range> words, List<(int First, int Words)> marks, int begin, int end)
    {
        var html = new StringBuilder(begin > 0 ? "…" : "");
        var place = begin > 0 ? words[begin].Start.Value : 0;
        void Plain(int to)
        {
            html.Append(WebUtility.HtmlEncode(text[place..to]));
            place = to;
        }

        foreach (var (first, count) in marks.Where(mark => mark.First >= begin && mark.First + mark.Words <= end))
        {
            if (words[first].Start.Value < place) continue;
            Plain(words[first].Start.Value);
            html.Append("<mark>");
            Plain(words[first + count - 1].End.Value);
            html.Append("</mark>");
        }

        Plain(end < words.Count ? words[end - 1].End.Value : text.Length);
        return html.Append(end < words.Count ? "…" : "").Replace('\n', ' ').ToString();
    }
}
