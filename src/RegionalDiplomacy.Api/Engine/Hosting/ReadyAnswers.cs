using System.Collections.Concurrent;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Keeps answers ready to be sent again, up to a number of bytes; the oldest go first.</summary>
public sealed class ReadyAnswers(long mostBytes)
{
    // One answer is not to drive out all others.
    private const int LargestPart = 8;

    // What an entry takes beside its body and the letters of its question, about.
    private const int Overhead = 2048;

    private readonly ConcurrentDictionary<Question, ReadyAnswer> answers = new();
    private readonly ConcurrentQueue<Question> order = new();
    private long bytes;

    /// <summary>How many bytes the answers take, about.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>Whether answers are kept at all.</summary>
    public bool IsOn => mostBytes > 0;

    /// <summary>The answer to a question, or null when there is none of this dataset version.</summary>
    public ReadyAnswer? Find(in Question question, string version) => answers.TryGetValue(question, out var answer) && answer.Version == version ? answer : null;

    /// <summary>Keeps an answer.</summary>
    public void Keep(in Question question, ReadyAnswer answer)
    {
        if (Size(question, answer) > mostBytes / LargestPart) return;
        if (answers.TryGetValue(question, out var old))
        {
            if (answers.TryUpdate(question, answer, old)) Interlocked.Add(ref bytes, answer.Body.Length - old.Body.Length);
        }
        else if (answers.TryAdd(question, answer))
        {
            order.Enqueue(question);
            Interlocked.Add(ref bytes, Size(question, answer));
        }

        while (Bytes > mostBytes && order.TryDequeue(out var oldest))
            if (answers.TryRemove(oldest, out var gone)) Interlocked.Add(ref bytes, -Size(oldest, gone));
    }

    private static long Size(in Question question, ReadyAnswer answer) => answer.Body.Length + sizeof(char) * question.Length + Overhead;
}
