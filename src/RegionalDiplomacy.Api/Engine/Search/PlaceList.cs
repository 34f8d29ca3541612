namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Packs places into few bytes: a list of some millions is read in milliseconds.</summary>
/// <remarks>
/// A list is a chain of numbers of seven bits a byte, the lowest first, all but the last byte of a number with the eighth bit set (LEB128). First comes how many places there are. A place in the same
/// part of the same record as the one before is its distance from that, doubled; any other is the distance of its record's key times eight, plus twice the number of the part, plus one, and then the number of the word.
/// </remarks>
public sealed class PlaceList
{
    /// <summary>How many places are in a list at most: what is looked up in a part of a long list need not read all of it.</summary>
    public const int Most = 4096;

    private readonly List<byte> bytes = [];
    private int count;
    private long last = -1;

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Whether the list must end before another place is added.</summary>
    public bool IsFull => count == Most;

    /// <summary>Adds a place, which comes after those that are there.</summary>
    public void Add(long place)
    {
        if (place / Place.Fields == last / Place.Fields && last >= 0) Append((ulong)(place - last) << 1);
        else
        {
            Append((ulong)(Place.Record(place) - Place.Record(Math.Max(0, last))) << 3 | (ulong)Place.Field(place) << 1 | 1);
            Append((ulong)(place % Place.Fields));
        }

        last = place;
        count++;
    }

    /// <summary>The list as bytes; what is added next begins another.</summary>
    public byte[] End()
    {
        var places = bytes.ToArray();
        bytes.Clear();
        Append((ulong)count);
        byte[] all = [.. bytes, .. places];
        bytes.Clear();
        (count, last) = (0, -1);
        return all;
    }

    /// <summary>The places of a list.</summary>
    public static long[] Read(ReadOnlySpan<byte> list)
    {
        var places = new long[Next(ref list)];
        var place = 0L;
        for (var index = 0; index < places.Length; index++)
        {
            var number = Next(ref list);
            place = (number & 1) == 0
                ? place + (long)(number >> 1)
                : Place.Of(Place.Record(place) + (long)(number >> 3), (int)(number >> 1 & 3)) + (long)Next(ref list);
            places[index] = place;
        }

        return places;
    }

    private void Append(ulong number)
    {
        for (; number >= 0x80; number >>= 7) bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }

    private static ulong Next(ref ReadOnlySpan<byte> list)
    {
        ulong number = 0;
        for (int shift = 0, place = 0; ; shift += 7, place++)
        {
            number |= (ulong)(list[place] & 0x7f) << shift;
            if (list[place] >= 0x80) continue;
            list = list[(place + 1)..];
            return number;
        }
    }
}
