using CommunityToolkit.HighPerformance.Buffers;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Memory for answers that are written before they are sent.</summary>
public static class Buffers
{
    // A page of common size, so that few have to grow.
    private const int Capacity = 64 * 1024;

    /// <summary>A buffer that belongs to the request, and goes back to where it came from when that is done. Pages are so large that the garbage collector would take them for lasting.</summary>
    public static ArrayPoolBufferWriter<byte> Buffer(this HttpContext context)
    {
        var buffer = new ArrayPoolBufferWriter<byte>(Capacity);
        context.Response.RegisterForDispose(buffer);
        return buffer;
    }
}
