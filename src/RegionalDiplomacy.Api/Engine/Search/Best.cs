namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>Picks the best of many without putting all in order.</summary>
public static class Best
{
    /// <summary>The places of the highest scores, the highest first; of equal ones the first place first.</summary>
    public static int[] Of(ReadOnlySpan<double> scores, int count)
    {
        if (count == 0) return [];
        // The worst of those kept comes out first: the lowest score and, of equal ones, the last place.
        var kept = new PriorityQueue<int, (double, int)>(Math.Min(count, scores.Length));
        var least = double.NegativeInfinity;
        for (var place = 0; place < scores.Length; place++)
        {
            if (kept.Count == count && scores[place] <= least) continue;
            if (kept.Count < count) kept.Enqueue(place, (scores[place], -place));
            else kept.DequeueEnqueue(place, (scores[place], -place));
            least = scores[kept.Peek()];
        }

        var best = new int[kept.Count];
        for (var place = best.Length - 1; place >= 0; place--) best[place] = kept.Dequeue();
        return best;
    }
}
