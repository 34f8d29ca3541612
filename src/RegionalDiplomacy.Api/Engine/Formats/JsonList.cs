namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>One JSON array, an item a line.</summary>
public static class JsonList
{
    /// <summary>The array of items that are JSON already.</summary>
    public static IEnumerable<byte[]> Write(IEnumerable<byte[]> items)
    {
        var first = true;
        foreach (var item in items)
        {
            yield return first ? [.. "["u8, .. item] : [.. ",\n"u8, .. item];
            first = false;
        }

        yield return first ? "[]\n"u8.ToArray() : "]\n"u8.ToArray();
    }
}
