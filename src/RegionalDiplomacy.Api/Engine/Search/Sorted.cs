namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Looks up numbers in lists that are in order.</summary>
public static class Sorted
{
    // A list that many times as long as another is better searched than walked along.
    private const int Much = 16;

    /// <summary>The place of a number in a list, or of the first that is greater; the length of the list if there is none.</summary>
    public static int AtOrAfter(long[] list, long number)
    {
        var place = Array.BinarySearch(list, number);
        return place < 0 ? ~place : place;
    }

    /// <summary>The places in a list of the numbers that another has too.</summary>
    public static IEnumerable<int> Common(long[] list, long[] others)
    {
        // Of two of about one length both are walked along; of a short and a long one each of the short one is looked up.
        if (list.Length / Much > others.Length)
        {
            foreach (var other in others)
                if (Array.BinarySearch(list, other) is >= 0 and var place) yield return place;
            yield break;
        }

        var isLong = others.Length / Much > list.Length;
        for (int place = 0, next = 0; place < list.Length; place++)
        {
            if (isLong) next = AtOrAfter(others, list[place]);
            else while (next < others.Length && others[next] < list[place]) next++;
            if (next == others.Length) yield break;
            if (others[next] == list[place]) yield return place;
        }
    }
}
