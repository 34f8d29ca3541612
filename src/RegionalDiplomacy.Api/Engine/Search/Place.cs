namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>A place of a word as one number, so that places sort by record, then by part of the record, then by word.</summary>
public static class Place
{
    /// <summary>The distance between the same places of two records that follow each other.</summary>
    public const long OfRecord = 4 * Fields;

    /// <summary>The distance between the same places of two parts of a record that follow each other; no text has as many words.</summary>
    public const long Fields = 1 << 24;

    /// <summary>The place of the first word of a part of a record.</summary>
    public static long Of(long record, int field) => record * OfRecord + field * Fields;

    /// <summary>The key of the record.</summary>
    public static long Record(long place) => place / OfRecord;

    /// <summary>How many records some places, in their order, are in.</summary>
    public static int Records(long[] places)
    {
        var (records, last) = (0, -1L);
        foreach (var place in places)
        {
            if (Record(place) == last) continue;
            last = Record(place);
            records++;
        }

        return records;
    }

    /// <summary>The part of the record.</summary>
    public static int Field(long place) => (int)(place / Fields % 4);

    /// <summary>Those of some places that others follow at a distance.</summary>
    public static long[] Followed(long[] places, long[] others, int distance)
    {
        var (found, next) = (new List<long>(), 0);
        foreach (var place in places)
        {
            while (next < others.Length && others[next] < place + distance) next++;
            if (next < others.Length && others[next] == place + distance) found.Add(place);
        }

        return [.. found];
    }
}
