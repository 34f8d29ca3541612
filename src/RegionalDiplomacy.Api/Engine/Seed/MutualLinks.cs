namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Checks that links declared as mutual stand on both sides.</summary>
public sealed class MutualLinks(Catalogue catalogue)
{
    private readonly HashSet<string> roles = [.. catalogue.SelectMany(kind => kind.Mutual).SelectMany(pair => new[] { pair.Role, pair.Back })];
    private readonly HashSet<(Link From, string Role, Link To)> links = new(new SameLinks());

    /// <summary>Notes the links of a record.</summary>
    public void Add(Link record, IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
            if (node.Value is Link target && roles.TryGetValue(node.Path, out var role)) links.Add((record, role, target));
    }

    /// <summary>One line for each link that is not answered.</summary>
    public IEnumerable<string> Missing() =>
        from link in links
        let kind = catalogue.Named(link.From.Kind)
        from pair in kind.Mutual
        where pair.Role == link.Role && !links.Contains((link.To, pair.Back, link.From))
        select $"{kind.Route}, record {link.From.Id}: {pair.Role} names '{link.To.Id}', whose {pair.Back} do not name it back.";

    // A record has one link in the index: comparing its labels and kinds as well would take longer than reading it.
    private sealed class SameLinks : IEqualityComparer<(Link From, string Role, Link To)>
    {
        public bool Equals((Link From, string Role, Link To) one, (Link From, string Role, Link To) other) =>
            one.From.Id == other.From.Id && one.To.Id == other.To.Id && one.Role == other.Role;

        public int GetHashCode((Link From, string Role, Link To) link) => HashCode.Combine(link.From.Id, link.Role, link.To.Id);
    }
}
