using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Export;

/// <summary>Writes records one a line, with a last line by which the reader knows that it has them all.</summary>
public static class Ndjson
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/x-ndjson";

    // Enough to keep the socket busy, little enough that a slow reader holds up hardly any memory.
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes the lines; one record is in memory at a time.</summary>
    public static async Task Write(PipeWriter writer, IEnumerable<byte[]> records, string version, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (count, unflushed) = (0L, 0);
        foreach (var record in records)
        {
            unflushed += Line(writer, record, hash);
            count++;
            if (unflushed < FlushAt) continue;
            unflushed = 0;
            if ((await writer.FlushAsync(cancellation)).IsCompleted) return;
        }

        var end = new { _end = new { count, sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()), datasetVersion = version } };
        Line(writer, JsonSerializer.SerializeToUtf8Bytes(end, Json.Options), null);
        await writer.FlushAsync(cancellation);
    }

    private static int Line(PipeWriter writer, ReadOnlySpan<byte> record, IncrementalHash? hash)
    {
        var span = writer.GetSpan(record.Length + 1);
        record.CopyTo(span);
        span[record.Length] = (byte)'\n';
        hash?.AppendData(span[..(record.Length + 1)]);
        writer.Advance(record.Length + 1);
        return record.Length + 1;
    }
}
