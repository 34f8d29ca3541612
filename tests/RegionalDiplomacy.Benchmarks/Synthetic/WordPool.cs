using System.Text.Encodings.Web;
using System.Text.Json;

namespace RegionalDiplomacy.Benchmarks.Synthetic;

/// <summary>The words of texts of one sort, each as often as it occurs.</summary>
/// <param name="isOfNames">Whether the texts are names. Their words are spliced from halves of two: names tell things apart, and would not if they were made of words that all share.</param>
public sealed class WordPool(bool isOfNames)
{
    private readonly List<string> words = [];

    /// <summary>Adds the words of a text.</summary>
    public void Add(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            // No label may call anybody by this word, wherever chance would put it.
            if (!word.Contains("terrorist", StringComparison.OrdinalIgnoreCase))
                words.Add(JsonEncodedText.Encode(word, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
    }

    /// <summary>Words until a length in letters is reached, one at least.</summary>
    public IEnumerable<string> Take(int length, Random random)
    {
        for (var written = 0; written < length;)
        {
            var word = Some(random);
            if (isOfNames && !char.IsAsciiLetterLower(word[0])) word = Spliced(word, Some(random));
            written += word.Length + 1;
            yield return word;
        }
    }

    private string Some(Random random) => words[random.Next(words.Count)];

    // An escaped character must not be cut.
    private static string Spliced(string word, string other) =>
        word.Contains('\\') || other.Contains('\\') ? word : string.Concat(word.AsSpan(0, (word.Length + 1) / 2), other.AsSpan(other.Length / 2));
}
