using System.Text.Encodings.Web;
using System.Text.Json;

namespace RegionalDiplomacy.Benchmarks.Synthetic;

/// <summary>The words of texts of one sort, each as often as it occurs.</summary>
public sealed class WordPool
{
    private readonly List<byte[]> words = [];

    /// <summary>Adds the words of a text.</summary>
    public void Add(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            // No label may call anybody by this word, wherever chance would put it.
            if (!word.Contains("terrorist", StringComparison.OrdinalIgnoreCase))
                words.Add(JsonEncodedText.Encode(word, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray());
    }

    /// <summary>Words until a length in bytes is reached, one at least.</summary>
    public IEnumerable<byte[]> Take(int length, Random random)
    {
        for (var written = 0; written < length;)
        {
            var word = words[random.Next(words.Count)];
            written += word.Length + 1;
            yield return word;
        }
    }
}
