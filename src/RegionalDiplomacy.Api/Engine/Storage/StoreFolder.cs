using Microsoft.Data.Sqlite;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>The folder that stores lie in, each named by its dataset version.</summary>
public sealed class StoreFolder
{
    private const string Remedy = "Set 'Store:Path' (in the environment 'Store__Path') to a folder that can be written and has room.";

    // Of millions of records.
    private static readonly TimeSpan LongestCompilation = TimeSpan.FromHours(1);

    private readonly string path;
    private readonly List<string> refusals = [];

    /// <summary>Takes the folder that is configured or, when none is, the first of the user's own places that can be written.</summary>
    /// <exception cref="StoreException">None can be written, and the one that is configured holds no store.</exception>
    public StoreFolder(string? configured)
    {
        IReadOnlyList<string> candidates = configured is null ? [UserFolder(), TemporaryFolder()] : [Path.GetFullPath(configured)];
        path = candidates.FirstOrDefault(CanWrite) ?? candidates.LastOrDefault(HoldsStores) ?? throw NotKept(string.Join("; ", refusals));
    }

    /// <summary>The file of a version.</summary>
    public string File(string version) => Path.Combine(path, $"knowledge-base-{version}.sqlite");

    /// <summary>The file in which the digests of large seed files are remembered.</summary>
    public string SeedDigests => Path.Combine(path, "seed-digests.json");

    /// <summary>The researchers' file that belongs to a store.</summary>
    public static string ExportOf(string store) => Path.ChangeExtension(store, ".export.sqlite");

    /// <summary>Refuses a folder from which stores can only be read.</summary>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public void RequireWriting()
    {
        if (refusals.Count > 0 && !CanWrite(path)) throw NotKept(refusals[^1]);
    }

    /// <summary>Makes the files of a version aside, and gives them their names when they are complete, the store last. The caller holds the lock.</summary>
    /// <exception cref="StoreException">There is no room, or the folder cannot be written; what was there before is untouched.</exception>
    public void Create(string version, Action<string> write)
    {
        // Whoever holds the lock knows that no other process is writing: what lies about was left by one that was killed.
        DeleteIncomplete();
        try
        {
            var incomplete = Path.Combine(path, $"{version}-{Environment.ProcessId}.incomplete.sqlite");
            write(incomplete);
            System.IO.File.WriteAllText(StoreSeal.Of(incomplete), StoreSeal.Write(StoreSeal.Files(incomplete).Zip(StoreSeal.Files(File(version)))));
            Finish(ExportOf(incomplete), ExportOf(File(version)));
            Finish(StoreSeal.Of(incomplete), StoreSeal.Of(File(version)));
            Finish(incomplete, File(version));
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            throw NotKept($"'{path}': {exception.Message}");
        }
        finally
        {
            DeleteIncomplete();
        }
    }

    private void DeleteIncomplete()
    {
        foreach (var leftOver in Directory.GetFiles(path, "*.incomplete*")) System.IO.File.Delete(leftOver);
    }

    // SQLite's words for: no permission, read-only, a failed write, a full disk, a file that cannot be opened.
    private static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 3 or 8 or 10 or 13 or 14 };

    private static StoreException NotKept(string reasons) => new($"The store cannot be kept: {reasons.TrimEnd('.')}. {Remedy}");

    private static void Finish(string incomplete, string complete)
    {
        using (var stream = new FileStream(incomplete, FileMode.Open, FileAccess.ReadWrite)) stream.Flush(flushToDisk: true);
        System.IO.File.Move(incomplete, complete, overwrite: true);
    }

    /// <summary>Waits until no other process is compiling in this folder; none begins before the lock is disposed of.</summary>
    /// <exception cref="OperationCanceledException">The wait was to stop.</exception>
    public FileStream Lock(CancellationToken stopping)
    {
        var file = Path.Combine(path, "compiling.lock");
        for (var end = DateTime.UtcNow + LongestCompilation; ; Thread.Sleep(100))
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (IsHeld(exception) && DateTime.UtcNow < end)
            {
                // Held by another process that is compiling.
            }
        }
    }

    // EAGAIN of Linux and of macOS, and the sharing violation of Windows; anything else does not pass by waiting.
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static bool HoldsStores(string folder) => Directory.Exists(folder) && Directory.GetFiles(folder, "knowledge-base-*.xxh128").Length > 0;

    private static string UserFolder()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? "" : Path.Combine(data, "RegionalDiplomacy");
    }

    private static string TemporaryFolder() => Path.Combine(Path.GetTempPath(), $"RegionalDiplomacy-{Environment.UserName}");

    private bool CanWrite(string folder)
    {
        if (folder.Length == 0) return false;
        try
        {
            if (!Directory.Exists(folder)) CreatePrivate(folder);
            var probe = Path.Combine(folder, $"{Guid.NewGuid():N}.probe");
            using (System.IO.File.Create(probe, 1, FileOptions.DeleteOnClose)) return IsOurs(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refusals.Add($"'{folder}': {exception.Message}");
            return false;
        }
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // In a shared temporary folder somebody else could have laid a store in wait: a folder that others can write is not trusted.
    private bool IsOurs(string folder)
    {
        if (OperatingSystem.IsWindows() || (System.IO.File.GetUnixFileMode(folder) & UnixFileMode.OtherWrite) == 0) return true;
        refusals.Add($"'{folder}' can be written by everybody");
        return false;
    }
}
