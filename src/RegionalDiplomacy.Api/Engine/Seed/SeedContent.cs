namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>What kinds that are not written in the seed are made from: the frame of the report, and which records rest on which of its passages.</summary>
/// <param name="report">The frame of the report.</param>
public sealed class SeedContent(Report report)
{
    private readonly Dictionary<string, List<Link>> citing = [];

    /// <summary>The frame of the report.</summary>
    public Report Report { get; } = report;

    /// <summary>The records that rest on a passage, each once.</summary>
    public IReadOnlyList<Link> Citing(string passage) => citing.GetValueOrDefault(passage, []);

    /// <summary>Notes the passages that a record rests on.</summary>
    public void Add(Link record, IEnumerable<Evidence> places)
    {
        foreach (var passage in places.Select(place => place.Passage).Distinct())
        {
            if (!citing.TryGetValue(passage, out var records)) citing.Add(passage, records = []);
            records.Add(record);
        }
    }
}
