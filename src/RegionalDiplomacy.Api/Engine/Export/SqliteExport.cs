using System.Security.Cryptography;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Export;

/// <summary>The knowledge base as a SQLite file for researchers: plain tables joined by ids, readable by any sqlite3 of the last years.</summary>
public static class SqliteExport
{
    /// <summary>The file's name.</summary>
    public const string Name = "knowledge-base.sqlite";

    /// <summary>The registered media type of SQLite files.</summary>
    public const string MediaType = "application/vnd.sqlite3";

    /// <summary>The SHA-256 of the file.</summary>
    public static string Sha256(Store store)
    {
        using var file = File.OpenRead(store.ExportFile);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>The file in chunks.</summary>
    public static IEnumerable<byte[]> Chunks(Store store)
    {
        using var file = File.OpenRead(store.ExportFile);
        var chunk = new byte[64 * 1024];
        for (int read; (read = file.Read(chunk)) > 0;) yield return chunk[..read];
    }
}
