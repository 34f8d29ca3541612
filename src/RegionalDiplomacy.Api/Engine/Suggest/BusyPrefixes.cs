namespace RegionalDiplomacy.Api.Engine.Suggest;

/// <summary>Finds the prefixes that more names have than can be looked through while somebody types, and the best names for each.</summary>
/// <remarks>
/// Sorted names form a tree of their common prefixes, and one pass with a stack visits it (the intervals of a table of longest common prefixes).
/// Prefixes between two branchings have the same names, so only the longest of them is told: the first one that begins with what was typed is the right one.
/// </remarks>
public static class BusyPrefixes
{
    /// <summary>A prefix with no more names than this is looked up as it is typed.</summary>
    public const int MostLookedThrough = 100;

    /// <summary>How many names are kept for a prefix, and for each kind of it.</summary>
    public const int Kept = 30;

    /// <summary>The busy prefixes, each with its best names.</summary>
    /// <param name="sorted">The beginnings of names, in ordinal order.</param>
    public static IEnumerable<(string Prefix, IReadOnlyList<Completion> Names)> Of(IEnumerable<(string Start, Completion Name)> sorted)
    {
        var open = new Stack<Node>([new Node(0)]);
        var last = "";
        foreach (var (start, name) in sorted)
        {
            foreach (var done in Close(open, CommonLength(last, start))) yield return (last[..done.Length], done.Best());
            if (open.Peek().Length < start.Length) open.Push(new Node(start.Length));
            open.Peek().Add(name);
            last = start;
        }

        foreach (var done in Close(open, 0)) yield return (last[..done.Length], done.Best());
    }

    // Ends the prefixes that are longer than what goes on, and counts their names to the next shorter one.
    private static IEnumerable<Node> Close(Stack<Node> open, int length)
    {
        while (open.Peek().Length > length)
        {
            var done = open.Pop();
            if (done.Count > MostLookedThrough) yield return done;
            if (open.Peek().Length < length) open.Push(new Node(length));
            open.Peek().Add(done);
        }
    }

    private static int CommonLength(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    private sealed class Node(int length)
    {
        // Lists are thinned out when they have grown to this, so that even the shortest prefix holds little.
        private const int Thinned = 4096;

        private List<Completion> names = [];

        public int Length { get; } = length;

        public long Count { get; private set; }

        public void Add(Completion name)
        {
            names.Add(name);
            Count++;
        }

        public void Add(Node shorter)
        {
            names.AddRange(shorter.names);
            Count += shorter.Count;
            if (names.Count > Thinned) names = Best();
        }

        public List<Completion> Best() => [.. names.GroupBy(name => name.Kind).SelectMany(kind => Completion.Best(kind).Take(Kept)).OrderBy(name => name.Place)];
    }
}
