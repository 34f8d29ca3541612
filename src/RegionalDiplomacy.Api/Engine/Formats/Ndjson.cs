using System.Security.Cryptography;
using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>Records one a line, with a last line by which the reader knows that it has them all.</summary>
public static class Ndjson
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>The lines.</summary>
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

        var end = new { _end = new { count, sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()), datasetVersion = version } };
        yield return [.. JsonSerializer.SerializeToUtf8Bytes(end, Json.Options), (byte)'\n'];
    }
}
