using Dapper;
using Microsoft.Data.Sqlite;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>How files are opened that are being made.</summary>
internal static class Writing
{
    // In kibibytes, as SQLite counts a negative size: enough for the pages that are written to again, whatever the size of the file.
    private const int CacheSize = -128 * 1024;

    // In bytes: most records fit into a page, and an export reads half as many as of the usual size; of twice this size, finding one record took longer.
    private const int PageSize = 8192;

    /// <summary>Opens a file to be written.</summary>
    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = true }.ToString());
        connection.Open();
        // The file is made aside and given its name only when it is complete, so a journal would protect nothing.
        connection.Execute($"PRAGMA page_size = {PageSize}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = {CacheSize};");
        return connection;
    }
}
