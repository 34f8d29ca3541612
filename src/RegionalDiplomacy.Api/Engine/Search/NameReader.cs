using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Finds the names of records in the words of a query.</summary>
public sealed class NameReader(SearchIndex index)
{
    // No name of the base that people type has more words.
    private const int LongestName = 7;

    // Shorter sounds are shared by too many words.
    private const int LeastSound = 4;

    /// <summary>The names by the place of their first word, the longest first and none within another; and, for each word, the records that a description around it describes.</summary>
    public (Dictionary<int, (int Length, List<NamedRecord> Records)> Names, ILookup<int, NamedRecord> Described) Read(List<string> words)
    {
        var (names, described, taken) = (new Dictionary<int, (int, List<NamedRecord>)>(), new List<(int Place, NamedRecord Record)>(), new bool[words.Count]);
        foreach (var (span, records) in Found(words))
        {
            if (taken.AsSpan(span.Place, span.Length).Contains(true)) continue;
            // A description is made of words that are searched by as well; a name that is part of it is still a name.
            if (records.TrueForAll(row => row.IsDescription)) described.AddRange(Enumerable.Range(span.Place, span.Length).SelectMany(place => records.Select(row => (place, row.Record))));
            else
            {
                names[span.Place] = (span.Length, records.ConvertAll(row => row.Record));
                taken.AsSpan(span.Place, span.Length).Fill(true);
            }
        }

        return (names, described.ToLookup(pair => pair.Place, pair => pair.Record));
    }

    private IEnumerable<(Span Span, List<(bool IsDescription, NamedRecord Record)> Records)> Found(List<string> words)
    {
        var spans = Spans(words).ToList();
        var sounding = spans.Where(span => span.Forms.Sound.Length >= LeastSound && !StopWords.All.Contains(words[span.Place]) && !StopWords.All.Contains(words[span.Place + span.Length - 1])).ToHashSet();
        var found = index.Named(spans.ConvertAll(span => span.Forms.Folded), [.. sounding.Select(span => span.Forms.Sound)]);
        var rows = found.Select(row => (row.Folded, row.Sound, Row: (IsDescription: row.Sort == "descriptive", row.Record))).ToList();
        var (byName, bySound) = (rows.ToLookup(row => row.Folded, row => row.Row), rows.ToLookup(row => row.Sound, row => row.Row));
        return from span in spans.OrderByDescending(span => span.Length).ThenBy(span => span.Place)
               let records = byName[span.Forms.Folded].Concat(sounding.Contains(span) ? bySound[span.Forms.Sound] : []).OrderBy(row => row.IsDescription).DistinctBy(row => row.Record.Key).ToList()
               where records.Count > 0
               select (span, records);
    }

    private static IEnumerable<Span> Spans(List<string> words) =>
        from place in Enumerable.Range(0, words.Count)
        from length in Enumerable.Range(1, Math.Min(LongestName, words.Count - place))
        let span = new Span(place, length, string.Join(' ', words.GetRange(place, length)))
        where length > 1 || !StopWords.All.Contains(span.Text)
        select span;

    private sealed record Span(int Place, int Length, string Text)
    {
        public NameForms Forms { get; } = new(Text);
    }
}
