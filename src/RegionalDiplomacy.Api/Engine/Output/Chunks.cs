using System.Buffers;
using System.IO.Compression;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Sends what is written in chunks: whole and with its length where it is small, or as a stream of which only a little is in memory.</summary>
public static class Chunks
{
    // Enough to keep the socket busy, little enough that a slow reader holds up hardly any memory.
    private const int FlushAt = 64 * 1024;

    /// <summary>All chunks in one piece.</summary>
    public static ReadOnlyMemory<byte> Join(IEnumerable<byte[]> chunks)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var chunk in chunks) buffer.Write(chunk);
        return buffer.WrittenMemory;
    }

    /// <summary>Streams the chunks, compressed if the client takes it.</summary>
    public static async Task Stream(HttpContext context, ContentCoding coding, IEnumerable<byte[]> chunks)
    {
        if (coding == ContentCoding.Identity)
        {
            await Copy(chunks, context.Response.Body, context.RequestAborted);
            return;
        }

        await using var compressed = Compression.Stream(coding, context.Response.Body, CompressionLevel.Fastest);
        await Copy(chunks, compressed, context.RequestAborted);
    }

    private static async Task Copy(IEnumerable<byte[]> chunks, Stream target, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(FlushAt * 2);
        foreach (var chunk in chunks)
        {
            if (buffer.WrittenCount == 0 && chunk.Length >= FlushAt)
            {
                await target.WriteAsync(chunk, cancellation);
                continue;
            }

            buffer.Write(chunk);
            if (buffer.WrittenCount < FlushAt) continue;
            await target.WriteAsync(buffer.WrittenMemory, cancellation);
            buffer.ResetWrittenCount();
        }

        await target.WriteAsync(buffer.WrittenMemory, cancellation);
    }
}
