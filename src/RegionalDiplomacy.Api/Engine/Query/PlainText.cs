using System.Buffers;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>What a text from a client may consist of: any characters but control characters, of which only tab and the ends of lines are taken.</summary>
public static class PlainText
{
    /// <summary>The same as a regular expression, for the document.</summary>
    public const string Pattern = @"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F]*$";

    private static readonly SearchValues<char> Refused = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except("\t\r\n")]);

    /// <summary>How many characters a text has; one that .NET writes as a pair is one.</summary>
    public static int Length(string text)
    {
        var length = text.Length;
        foreach (var letter in text)
            if (char.IsLowSurrogate(letter)) length--;
        return length;
    }

    /// <summary>What is wrong with a text, to be said after its name; null when nothing is.</summary>
    public static string? Fault(string text) => text.AsSpan().IndexOfAny(Refused) is >= 0 and var place
        ? $"has the control character U+{(int)text[place]:X4}; only tab and the ends of lines are taken."
        : null;
}
