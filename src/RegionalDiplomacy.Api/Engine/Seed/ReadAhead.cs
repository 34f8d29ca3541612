namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Prepares on other cores what one core stores.</summary>
internal static class ReadAhead
{
    /// <summary>The items of all batches in their order; while those of one are taken, the next is made, and no more than that.</summary>
    public static IEnumerable<T> OneBatch<T>(IEnumerable<T[]> batches)
    {
        using var source = batches.GetEnumerator();
        var next = Task.Run(Next);
        try
        {
            while (next.GetAwaiter().GetResult() is { } batch)
            {
                next = Task.Run(Next);
                foreach (var item in batch) yield return item;
            }
        }
        finally
        {
            // Whoever stops early must not take the source away from under the batch that is being made.
            Task.WaitAny(next);
        }

        T[]? Next() => source.MoveNext() ? source.Current : null;
    }
}
