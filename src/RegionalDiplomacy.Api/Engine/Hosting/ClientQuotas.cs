using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Primitives;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>What a client has left of its quota.</summary>
/// <param name="Policy">The quota, as its field tells it.</param>
/// <param name="Left">How many requests are left; less than zero when this was one too many.</param>
/// <param name="Seconds">In how many seconds the next window begins.</param>
public readonly record struct Quota(StringValues Policy, int Left, int Seconds);

/// <summary>Counts what each client has asked for in a window of time.</summary>
/// <remarks>
/// The library's partitioned limiter takes two look-ups to say what is left and cannot say when the window ends, which <c>RateLimit</c> tells.
/// Each client's windows are shifted by its hash, so that those who wait do not all come back in the same second.
/// </remarks>
/// <param name="requests">How many requests a client may make in a window; zero for as many as it likes.</param>
/// <param name="requestsOfLoopback">How many whoever is on the same machine may make.</param>
/// <param name="seconds">How long a window is.</param>
/// <param name="clock">The clock.</param>
public sealed class ClientQuotas(int requests, int requestsOfLoopback, int seconds, TimeProvider clock)
{
    private readonly ConcurrentDictionary<ClientAddress, Count> counts = new();
    private readonly long begin = clock.GetTimestamp();
    private readonly StringValues policy = Policy(requests, seconds);
    private readonly StringValues policyOfLoopback = Policy(requestsOfLoopback, seconds);
    private long swept;

    /// <summary>How many clients are remembered.</summary>
    public int Clients => counts.Count;

    /// <summary>Counts a request, and says what is left; null when nobody is counted.</summary>
    public Quota? Take(IPAddress? client)
    {
        if (requests == 0) return null;
        var isLoopback = client is not null && IPAddress.IsLoopback(client);
        var address = new ClientAddress(client);
        var now = (long)clock.GetElapsedTime(begin).TotalSeconds;
        Sweep(now);
        var shifted = now + (uint)address.GetHashCode() % (uint)seconds;
        var used = counts.GetOrAdd(address, static _ => new Count()).Add(shifted / seconds);
        return new Quota(isLoopback ? policyOfLoopback : policy, Math.Max((isLoopback ? requestsOfLoopback : requests) - used, -1), (int)(seconds - shifted % seconds));
    }

    private static StringValues Policy(int requests, int seconds) => string.Create(CultureInfo.InvariantCulture, $"\"client\";q={requests};w={seconds}");

    // Once a window, whoever comes first forgets those who did not come in the last one.
    private void Sweep(long now)
    {
        var last = Volatile.Read(ref swept);
        if (now < last + seconds || Interlocked.CompareExchange(ref swept, now, last) != last) return;
        foreach (var (address, count) in counts)
            if (count.Window < now / seconds - 1) counts.TryRemove(address, out _);
    }

    private sealed class Count
    {
        // The window in the upper half and the number in the lower, so that both change at once.
        private long state;

        public long Window => Volatile.Read(ref state) >> 32;

        public int Add(long window)
        {
            for (var known = Volatile.Read(ref state); ;)
            {
                var next = known >> 32 == window ? known + ((known & int.MaxValue) < int.MaxValue ? 1 : 0) : (window << 32) + 1;
                var seen = Interlocked.CompareExchange(ref state, next, known);
                if (seen == known) return (int)(next & int.MaxValue);
                known = seen;
            }
        }
    }

    // An IPv6 client has a network of its own to choose addresses from, so the network is the client.
    private readonly record struct ClientAddress
    {
        private readonly ulong network;

        public ClientAddress(IPAddress? address)
        {
            Span<byte> bytes = stackalloc byte[16];
            if (address is null) return;
            if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
            address.TryWriteBytes(bytes, out _);
            network = BitConverter.ToUInt64(bytes);
            if (address.AddressFamily == AddressFamily.InterNetwork) network |= 1UL << 63;
        }

        public override int GetHashCode() => HashCode.Combine(network);
    }
}
