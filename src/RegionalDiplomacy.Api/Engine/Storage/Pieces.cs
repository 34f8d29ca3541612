namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Gathers bytes into pieces of one length. However long what is added, a piece stays short of what the collector counts as large, of which it would let hundreds of megabytes pile up.</summary>
internal sealed class Pieces
{
    private const int Length = 64 * 1024;

    private byte[] piece = GC.AllocateUninitializedArray<byte>(Length);
    private int filled;

    /// <summary>Whether the piece must be taken before more is added.</summary>
    public bool IsFull => filled == Length;

    /// <summary>Adds as much as there is room for.</summary>
    /// <returns>How many bytes that were.</returns>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        var added = Math.Min(bytes.Length, Length - filled);
        bytes[..added].CopyTo(piece.AsSpan(filled));
        filled += added;
        return added;
    }

    /// <summary>Takes what was gathered, and begins anew.</summary>
    public byte[] Take()
    {
        var taken = IsFull ? piece : piece[..filled];
        (piece, filled) = (GC.AllocateUninitializedArray<byte>(Length), 0);
        return taken;
    }
}
