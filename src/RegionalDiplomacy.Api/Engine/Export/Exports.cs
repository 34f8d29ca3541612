using System.Security.Cryptography;
using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Export;

/// <summary>The files of a store, with their sizes and hashes, which are worked out when the store is compiled.</summary>
public sealed class Exports(Catalogue catalogue)
{
    private readonly Lock gate = new();
    private Manifest? latest;

    /// <summary>The whole base as lines.</summary>
    public IEnumerable<byte[]> All(Store store) => catalogue.SelectMany(store.Lines).Append(Ndjson.End(store.Counts.Values.Sum(), LineHashes.Of(store, null), store.Version));

    /// <summary>What can be downloaded of a store, as it was noted when the store was compiled.</summary>
    public Manifest Of(Store store)
    {
        lock (gate) return latest?.DatasetVersion == store.Version ? latest : latest = JsonSerializer.Deserialize<Manifest>(store.Note(Manifest.Note), Json.Options)!;
    }

    /// <summary>Works out what can be downloaded of a store; that means reading all of it several times.</summary>
    public Manifest WorkOut(Store store) =>
        new() { DatasetVersion = store.Version, Files = [.. Files(store).AsParallel().AsOrdered().Select(describe => describe())] };

    /// <summary>The records of a kind in a format.</summary>
    public static IEnumerable<byte[]> Kind(Store store, Kind kind, OutputFormat format, FieldList? fields = null, Where? where = null) => format == OutputFormat.Ndjson && fields is null && where is null or { Conditions.Count: 0 }
        ? store.Lines(kind).Append(Ndjson.End(store.Counts.GetValueOrDefault(kind.Name), LineHashes.Of(store, kind), store.Version))
        : Formats.Formats.Write(format, new RecordSet(kind, store.All(kind, where), fields, store));

    private IEnumerable<Func<ExportFile>> Files(Store store)
    {
        yield return () => Describe("all.ndjson", OutputFormat.Ndjson, store.Counts.Values.Sum(), All(store));
        yield return () => new ExportFile
        {
            Name = SqliteExport.Name,
            Url = $"/api/v1/export/{SqliteExport.Name}",
            MediaType = SqliteExport.MediaType,
            Records = store.Counts.Values.Sum(),
            Bytes = new FileInfo(store.ExportFile).Length,
            Sha256 = SqliteExport.Sha256(store),
        };
        foreach (var kind in catalogue)
            foreach (var (ending, format) in ExportFormats.ByEnding)
                yield return () => Describe($"{kind.Route}.{ending}", format, store.Counts.GetValueOrDefault(kind.Name), Kind(store, kind, format));
    }

    private static ExportFile Describe(string name, OutputFormat format, long records, IEnumerable<byte[]> chunks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = 0L;
        foreach (var chunk in chunks)
        {
            hash.AppendData(chunk);
            bytes += chunk.Length;
        }

        return new ExportFile
        {
            Name = name,
            Url = $"/api/v1/export/{name}",
            MediaType = Formats.Formats.MediaType(format),
            Records = records,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
        };
    }
}
