using System.Globalization;
using System.Text;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Parts text into words as the full-text index does: lower case, without diacritics, at everything that is neither letter nor digit.</summary>
public static class Tokens
{
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
}
