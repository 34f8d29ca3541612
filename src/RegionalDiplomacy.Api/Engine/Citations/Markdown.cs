using System.Text;
using RegionalDiplomacy.Api.Engine.Formats;

namespace RegionalDiplomacy.Api.Engine.Citations;

/// <summary>Citations as a Markdown list, ready to be pasted into a text.</summary>
public static class Markdown
{
    /// <summary>The items.</summary>
    public static IEnumerable<byte[]> Write(RecordSet set) => Citing.Of(set).Select(citation => Encoding.UTF8.GetBytes(Item(citation)));

    private static string Item(Citation citation)
    {
        string?[] parts =
        [
            citation.Authors.Count > 0 ? Escape(string.Join(", ", citation.Authors)) : Escape(citation.Institution),
            $"*{Escape(citation.Title)}*",
            Escape(citation.Container),
            citation.Publisher == citation.Institution ? null : Escape(citation.Publisher),
            Escape(citation.Number),
            Escape(citation.Issued?.Edtf),
            Escape(citation.Pinpoint),
        ];
        return $"- {string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)).Distinct())}. {Escape(citation.Note)}\n";
    }

    private static string? Escape(string? text) => text is null ? null
        : string.Concat(text.Select(letter => letter is '*' or '_' or '`' or '[' or ']' or '<' or '\\' ? $"\\{letter}" : letter is '\n' or '\r' ? " " : letter.ToString()));
}
