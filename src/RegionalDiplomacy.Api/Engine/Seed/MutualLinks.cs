namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Checks that links declared as mutual stand on both sides.</summary>
public static class MutualLinks
{
    /// <summary>One line for each link that is not answered.</summary>
    public static IEnumerable<string> Missing(Catalogue catalogue, IReadOnlyList<Record> records)
    {
        var links = records
            .SelectMany(record => RecordWalker.Walk(record).Where(node => node.Value is Link).Select(node => (From: record.Id, Role: node.Path, To: ((Link)node.Value).Id)))
            .ToHashSet();
        return from record in records
               from pair in catalogue.Named(record.Kind).Mutual
               from link in RecordWalker.Walk(record)
               where link.Value is Link && link.Path == pair.Role
               let target = ((Link)link.Value).Id
               where !links.Contains((target, pair.Back, record.Id))
               select $"{catalogue.Named(record.Kind).Route}, record {record.Id}: {pair.Role} names '{target}', whose {pair.Back} do not name it back.";
    }
}
