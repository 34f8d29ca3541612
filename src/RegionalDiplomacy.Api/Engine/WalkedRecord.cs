namespace RegionalDiplomacy.Api.Engine;

/// <summary>A record with everything in it: walked through once, for all who need to see its parts.</summary>
public sealed class WalkedRecord(Record record)
{
    /// <summary>The record.</summary>
    public Record Record { get; } = record;

    /// <summary>All values of the record, itself first, in the order of its properties.</summary>
    public IReadOnlyList<Node> Nodes { get; } = [.. RecordWalker.Walk(record)];

    /// <summary>The places in the report that the record rests on, each once.</summary>
    public IEnumerable<Evidence> Places => Nodes.Select(node => node.Value).OfType<Evidence>().Distinct();
}
