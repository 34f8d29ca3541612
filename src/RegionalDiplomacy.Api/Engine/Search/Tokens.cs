using System.Buffers;
using System.Globalization;
using System.Text;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Parts text into words as the full-text index does: lower case, without diacritics, at everything that is neither letter nor digit.</summary>
public static class Tokens
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Where the first words of a text stand, in their order and as many as the full-text index counts.</summary>
    public static List<Range> Spans(string text, int most = int.MaxValue)
    {
        var spans = new List<Range>();
        var begin = -1;
        for (var place = 0; place < text.Length && spans.Count < most;)
        {
            // Most words are plain, and are passed at once.
            var plain = text.AsSpan(place).IndexOfAnyExcept(Plain);
            if (plain != 0) begin = begin < 0 ? place : begin;
            place = plain < 0 ? text.Length : place + plain;
            if (plain < 0) break;
            if (IsOfWord(text, place)) begin = begin < 0 ? place : begin;
            else if (begin >= 0 && !IsAccent(text[place]))
            {
                spans.Add(begin..place);
                begin = -1;
            }

            place += char.IsHighSurrogate(text[place]) && place + 1 < text.Length ? 2 : 1;
        }

        if (begin >= 0 && spans.Count < most) spans.Add(begin..text.Length);
        return spans;
    }

    /// <summary>The words of a text, in their order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.PrivateUse) word.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && word.Length > 0)
            {
                yield return word.ToString().Normalize(NormalizationForm.FormC);
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsOfWord(string text, int place) => !char.IsAscii(text[place]) && CharUnicodeInfo.GetUnicodeCategory(text, place) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;

    // Those that the tokenizer of SQLite takes for part of a letter.
    private static bool IsAccent(char letter) => letter is >= '\u0300' and <= '\u0331';
}
