namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Turns what people type into a query that SQLite's FTS5 always understands.</summary>
public static class FullText
{
    /// <summary>A query for the words of a text one after the other.</summary>
    public static string Phrase(string text) => $"\"{text.Replace("\"", "\"\"")}\"";

    /// <summary>A query for records that contain every word. Each word is quoted, so that no character of it acts as an operator; control characters separate words.</summary>
    public static string AllWords(string text)
    {
        var words = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(Phrase).DefaultIfEmpty("\"\""));
    }
}
