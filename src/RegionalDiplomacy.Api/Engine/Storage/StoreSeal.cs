using System.IO.Hashing;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>The hashes of a store's files as they were compiled, in a file beside them that <c>xxhsum --check</c> reads. They tell damage, for which XXH128 is as good as a cryptographic hash and many times quicker, not forgery: whoever can write the store can write its seal.</summary>
public static class StoreSeal
{
    /// <summary>The seal that belongs to a store.</summary>
    public static string Of(string store) => Path.ChangeExtension(store, ".xxh128");

    /// <summary>All files that a store consists of, itself first.</summary>
    public static IReadOnlyList<string> Files(string store) => [store, StoreFolder.ExportOf(store)];

    /// <summary>The text of a seal: for each file its hash and the name that it will have.</summary>
    public static string Write(IEnumerable<(string File, string Name)> files) =>
        string.Concat(files.Select(pair => $"{Hash(pair.File)}  {Path.GetFileName(pair.Name)}\n"));

    /// <summary>What is wrong with the files of a store, or null when they are those that were compiled. Reads all of them.</summary>
    public static string? Fault(string store)
    {
        try
        {
            var missing = Files(store).Append(Of(store)).FirstOrDefault(file => !File.Exists(file));
            if (missing is not null) return $"'{missing}' is missing";
            var actual = Write(Files(store).Select(file => (file, file)));
            return actual == File.ReadAllText(Of(store)) ? null : $"the XXH128 of its files is not the one in '{Of(store)}'";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    /// <summary>Something that changes when one of the files does, without reading them.</summary>
    public static string Stamp(string store) =>
        string.Join(' ', Files(store).Append(Of(store)).Select(file => new FileInfo(file)).Select(file => file.Exists ? $"{file.Length}@{file.LastWriteTimeUtc.Ticks}" : "-"));

    private static string Hash(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        var hash = new XxHash128();
        hash.Append(stream);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
