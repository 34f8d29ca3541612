using System.Buffers;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>What a look-up of ids found.</summary>
public sealed record Lookup
{
    /// <summary>The records found, of whatever kind, in the order in which their ids were asked for; an id asked for twice comes twice.</summary>
    public required IReadOnlyList<Record> Found { get; init; }

    /// <summary>The ids that no record has, each with those that resemble it.</summary>
    public required IReadOnlyList<MissingId> Missing { get; init; }

    /// <summary>The version of the dataset that was asked.</summary>
    public required string DatasetVersion { get; init; }

    /// <summary>The answer as JSON, from stored bytes.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<string> ids, IReadOnlyDictionary<string, byte[]> found, Store store)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = Json.Writer(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("found");
        foreach (var id in ids)
            if (found.TryGetValue(id, out var record)) writer.WriteRawValue(record, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteProperty("missing", ids.Where(id => !found.ContainsKey(id)).Distinct().Select(id => new MissingId(id, Nearest.To(id, store.Near(id)))).ToList());
        writer.WriteString("datasetVersion", store.Version);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}

/// <summary>An id that no record has.</summary>
/// <param name="Id">The id as it was sent.</param>
/// <param name="Near">At most three ids that resemble it, the most similar first.</param>
public sealed record MissingId(string Id, IReadOnlyList<string> Near);
