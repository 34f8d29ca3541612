using System.Globalization;
using System.Text.RegularExpressions;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>A date or a span of time in the Extended Date/Time Format (ISO 8601-2, EDTF), with the days it can mean.</summary>
public sealed partial record EdtfDate
{
    /// <summary>The form of the text, as a regular expression that every dialect understands.</summary>
    public const string Pattern = $"^({End}|{End}/({End}|\\.\\.)|\\.\\./{End})$";

    /// <summary>The most letters of the text: two days with a mark each, and the slash.</summary>
    public const int MostLetters = 23;

    private const string End = "([0-9]{3}X|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)[?~%]?";

    /// <summary>The date as EDTF: a year, month or day, each possibly uncertain (<c>?</c>), approximate (<c>~</c>) or both (<c>%</c>), a decade (<c>199X</c>), or two of them with a slash between.</summary>
    /// <example>2023-05</example>
    public required string Edtf { get; init; }

    /// <summary>The earliest day that is meant, or null where the span is open at its beginning.</summary>
    /// <example>2023-05-01</example>
    public DateOnly? Earliest { get; init; }

    /// <summary>The latest day that is meant, or null where the span is open at its end.</summary>
    /// <example>2023-05-31</example>
    public DateOnly? Latest { get; init; }

    /// <summary>A day as EDTF and the store write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads an EDTF date; false when the text is not one, or when a span ends before it begins.</summary>
    public static bool TryParse(string? text, out EdtfDate date)
    {
        date = null!;
        var ends = (text ?? "").Split('/');
        if (ends.Length > 2 || !Bounds(ends[0], ends.Length == 2, out var first) || !Bounds(ends[^1], ends.Length == 2, out var last)) return false;
        if (first.Earliest is null && last.Latest is null || first.Earliest > last.Latest) return false;
        date = new EdtfDate { Edtf = text!, Earliest = first.Earliest, Latest = last.Latest };
        return true;
    }

    private static bool Bounds(string text, bool mayBeOpen, out (DateOnly? Earliest, DateOnly? Latest) bounds)
    {
        bounds = (null, null);
        if (text == "..") return mayBeOpen;
        var match = Form().Match(text);
        if (!match.Success) return false;
        if (match.Groups["decade"].Success) return Decade(int.Parse(match.Groups["decade"].Value, CultureInfo.InvariantCulture) * 10, out bounds);
        return YearMonthDay(match, out bounds);
    }

    private static bool Decade(int year, out (DateOnly?, DateOnly?) bounds)
    {
        bounds = (null, null);
        if (year < 1) return false;
        bounds = (new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31));
        return true;
    }

    private static bool YearMonthDay(Match match, out (DateOnly?, DateOnly?) bounds)
    {
        bounds = (null, null);
        var (year, month, day) = (Part(match, "year"), Part(match, "month"), Part(match, "day"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year!.Value, month ?? 1)) return false;
        var earliest = new DateOnly(year!.Value, month ?? 1, day ?? 1);
        bounds = (earliest, day is not null ? earliest : month is not null ? earliest.AddMonths(1).AddDays(-1) : new DateOnly(year.Value, 12, 31));
        return true;
    }

    private static int? Part(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:(?<decade>[0-9]{3})X|(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?)[?~%]?\z")]
    private static partial Regex Form();
}
