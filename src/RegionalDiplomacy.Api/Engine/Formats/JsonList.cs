namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>Records as one JSON array, a record a line.</summary>
public static class JsonList
{
    /// <summary>The array.</summary>
    public static IEnumerable<byte[]> Write(RecordSet set)
    {
        var first = true;
        foreach (var record in set.Selected)
        {
            yield return first ? [.. "["u8, .. record] : [.. ",\n"u8, .. record];
            first = false;
        }

        yield return first ? "[]\n"u8.ToArray() : "]\n"u8.ToArray();
    }
}
