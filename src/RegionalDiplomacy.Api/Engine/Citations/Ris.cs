using System.Text;
using RegionalDiplomacy.Api.Engine.Formats;

namespace RegionalDiplomacy.Api.Engine.Citations;

/// <summary>Citations as RIS, in UTF-8 with CRLF.</summary>
public static class Ris
{
    /// <summary>The references.</summary>
    public static IEnumerable<byte[]> Write(RecordSet set) => Citing.Of(set).Select(citation => Encoding.UTF8.GetBytes(Reference(citation)));

    private static string Reference(Citation citation)
    {
        var text = new StringBuilder();
        Line(text, "TY", WorkTypes.Ris(citation.Type));
        Line(text, "ID", citation.Key);
        Line(text, "TI", citation.Title);
        foreach (var author in citation.Authors) Line(text, "AU", Names.Inverted(author));
        if (citation.Authors.Count == 0) Line(text, "AU", citation.Institution is null ? null : citation.Institution + ",");
        Line(text, "T2", citation.Container);
        Line(text, "PB", citation.Publisher);
        if (citation.Issued is { Earliest: { } day } issued)
        {
            Line(text, "PY", day.Year.ToString());
            Line(text, "DA", $"{day.Year}/{(issued.Edtf.Length >= 7 && issued.Edtf[4] == '-' ? $"{day.Month:D2}" : "")}/{(issued.Earliest == issued.Latest ? $"{day.Day:D2}" : "")}/");
        }

        Line(text, "IS", citation.Number);
        Line(text, "LA", citation.Language);
        Line(text, "SP", citation.Pinpoint);
        Line(text, "N1", citation.Note);
        return text.Append("ER  - \r\n\r\n").ToString();
    }

    private static void Line(StringBuilder text, string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value)) text.Append($"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
    }
}
