using System.Security.Cryptography;
using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>Records one a line, with a last line by which the reader knows that it has them all.</summary>
public static class Ndjson
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>The lines of some records.</summary>
    public static IEnumerable<byte[]> Write(IEnumerable<byte[]> records, string version)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        foreach (var record in records)
        {
            hash.AppendData(record);
            hash.AppendData(LineEnd);
            count++;
            yield return record;
            yield return LineEnd;
        }

        yield return End(count, Convert.ToHexStringLower(hash.GetHashAndReset()), version);
    }

    /// <summary>The last line.</summary>
    /// <param name="count">How many lines come before it.</param>
    /// <param name="sha256">The SHA-256 of these, in hexadecimal.</param>
    /// <param name="version">The dataset version.</param>
    public static byte[] End(long count, string sha256, string version) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new { _end = new { count, sha256, datasetVersion = version } }, Json.Options), (byte)'\n'];
}
