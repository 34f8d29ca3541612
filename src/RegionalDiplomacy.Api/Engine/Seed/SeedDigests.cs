using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>The hashes (XXH128) of seed files. Those of large files are remembered in a file of their own, so that a start need not read them again.</summary>
public sealed class SeedDigests(string memory)
{
    // A file below this is read in less time than it takes to notice.
    private const long LeastRemembered = 1 << 20;

    // A file that was changed so shortly before it was read may have been changed again within the same tick of the clock.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Remembered> remembered = Recall(memory);
    private bool learnt;

    /// <summary>The digest of a file's content in hexadecimal, whatever the line ends: they differ between checkouts on different systems, and the facts do not.</summary>
    public string Of(string file)
    {
        var info = new FileInfo(file);
        var (path, state) = (info.FullName, new Remembered(info.Length, info.LastWriteTimeUtc, ""));
        if (remembered.TryGetValue(path, out var known) && known with { Digest = "" } == state) return known.Digest;
        var digest = Digest(file);
        if (info.Length < LeastRemembered || DateTime.UtcNow - info.LastWriteTimeUtc < Settled) return digest;
        (remembered[path], learnt) = (state with { Digest = digest }, true);
        return digest;
    }

    /// <summary>Writes down what was learnt.</summary>
    public void Save()
    {
        if (!learnt) return;
        try
        {
            var aside = $"{memory}-{Environment.ProcessId}.incomplete";
            File.WriteAllText(aside, JsonSerializer.Serialize(remembered));
            File.Move(aside, memory, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be remembered is read again at the next start.
        }
    }

    private static Dictionary<string, Remembered> Recall(string memory)
    {
        try
        {
            return File.Exists(memory) ? JsonSerializer.Deserialize<Dictionary<string, Remembered>>(File.ReadAllText(memory)) ?? [] : [];
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            return [];
        }
    }

    private static string Digest(string file)
    {
        var hash = new XxHash128();
        using var stream = File.OpenRead(file);
        var buffer = new byte[256 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
            foreach (var part in buffer.AsSpan(0, read).Split((byte)'\r')) hash.Append(buffer.AsSpan(0, read)[part]);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private sealed record Remembered(long Bytes, DateTime Changed, [property: JsonRequired] string Digest);
}
