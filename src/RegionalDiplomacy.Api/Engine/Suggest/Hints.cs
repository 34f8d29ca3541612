using System.Text.RegularExpressions;

namespace RegionalDiplomacy.Api.Engine.Suggest;

/// <summary>Writes the line that tells namesakes apart.</summary>
public static partial class Hints
{
    private const int Longest = 160;

    /// <summary>The kind in words, the record's type if it has one, and the first sentence of its summary.</summary>
    public static string Of(Kind kind, string? type, string summary)
    {
        var sort = type is null || EnumWords.Spaced(type) == kind.Singular ? kind.Singular : $"{kind.Singular}, {EnumWords.Spaced(type)}";
        return $"{sort}: {Short(FirstSentence(summary))}";
    }

    /// <summary>The first sentence of a text. A full stop after a single letter, as in «U.S.», ends none.</summary>
    public static string FirstSentence(string text) => Sentence().Match(text) is { Success: true } match ? match.Value : text;

    private static string Short(string sentence)
    {
        if (sentence.Length <= Longest) return sentence;
        var end = sentence.LastIndexOf(' ', Longest);
        return sentence[..(end > 0 ? end : Longest)].TrimEnd(',', ';', ':', ' ') + "…";
    }

    [GeneratedRegex(@"^.*?(?<!\b\p{L})[.!?](?=\s)", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
