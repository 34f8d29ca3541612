namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Every record's id, kind and label, and the key that the store knows it by. Keys count from 1 and follow the order of kinds and, within a kind, of ids.</summary>
public sealed class SeedIndex
{
    private readonly Dictionary<string, int> keys = [];
    private readonly List<Link> links = [];

    /// <summary>All records in the order of their keys.</summary>
    public IReadOnlyList<Link> Links => links;

    /// <summary>All ids.</summary>
    public IEnumerable<string> Ids => keys.Keys;

    /// <summary>The record with an id, or null.</summary>
    public Link? Find(string id) => keys.TryGetValue(id, out var key) ? links[key - 1] : null;

    /// <summary>The key of a record.</summary>
    public int Key(string id) => keys[id];

    /// <summary>Adds the records of a kind.</summary>
    /// <returns>Those whose ids are taken.</returns>
    public IReadOnlyList<Link> Add(IEnumerable<Link> records)
    {
        var taken = new List<Link>();
        foreach (var record in records.OrderBy(record => record.Id, StringComparer.Ordinal))
        {
            if (keys.TryAdd(record.Id, links.Count + 1)) links.Add(record);
            else taken.Add(record);
        }

        return taken;
    }

    /// <summary>Adds the records of a derived kind, after those of all seeded ones.</summary>
    /// <exception cref="ArgumentException">An id is taken.</exception>
    public IReadOnlyList<Link> AddDerived(IEnumerable<Record> records)
    {
        var added = records.Select(record => new Link { Id = record.Id, Kind = record.Kind, Label = record.Label }).ToList();
        return Add(added) is [] ? added : throw new ArgumentException("A derived record has an id that is taken.", nameof(records));
    }
}
