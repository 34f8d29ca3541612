using System.Text;
using RegionalDiplomacy.Api.Engine.Formats;

namespace RegionalDiplomacy.Api.Engine.Citations;

/// <summary>Citations as BibTeX entries, in UTF-8.</summary>
public static class Bibtex
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The entries.</summary>
    public static IEnumerable<byte[]> Write(RecordSet set) => Citing.Of(set).Select(citation => Encoding.UTF8.GetBytes(Entry(citation)));

    private static string Entry(Citation citation)
    {
        var text = new StringBuilder($"@{WorkTypes.Bibtex(citation.Type)}{{{citation.Key},\n");
        Field(text, "title", $"{{{Escape(citation.Title)}}}");
        Field(text, "author", Authors(citation));
        Field(text, citation.Type switch { WorkType.Report => "institution", WorkType.JournalArticle or WorkType.NewsArticle => "journal", _ => "howpublished" },
            Escape(citation.Type == WorkType.Report ? citation.Publisher : citation.Container ?? citation.Publisher));
        Field(text, "series", citation.Type == WorkType.Report ? Escape(citation.Container) : null);
        Field(text, "year", citation.Issued?.Earliest?.Year.ToString());
        if (citation.Issued is { Earliest: { } first, Latest: { } last } && first.Year == last.Year && first.Month == last.Month) text.Append($"  month = {Months[first.Month - 1]},\n");
        Field(text, "number", Escape(citation.Number));
        Field(text, "language", citation.Language);
        Field(text, "note", Escape(citation.Pinpoint is null ? citation.Note : $"{citation.Pinpoint}. {citation.Note}"));
        return text.Append("}\n\n").ToString();
    }

    // A body's name stands in braces of its own, or BibTeX would take its last word for a family name.
    private static string? Authors(Citation citation) => citation.Authors.Count > 0
        ? string.Join(" and ", citation.Authors.Select(author => Escape(Names.Inverted(author))))
        : citation.Institution is null ? null : $"{{{Escape(citation.Institution)}}}";

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) text.Append($"  {name} = {{{value}}},\n");
    }

    private static string? Escape(string? value) => value is null ? null : string.Concat(value.Select(letter => letter switch
    {
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '{' or '}' or '&' or '%' or '$' or '#' or '_' => $@"\{letter}",
        '\n' or '\r' => " ",
        _ => letter.ToString(),
    }));
}
