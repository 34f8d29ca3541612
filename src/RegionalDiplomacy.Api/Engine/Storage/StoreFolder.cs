namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>The folder that stores lie in, each named by its dataset version.</summary>
public sealed class StoreFolder
{
    private readonly string path;

    /// <summary>Takes the folder that is configured or, when none is, the first of the user's own places that can be written.</summary>
    /// <exception cref="InvalidOperationException">The folder cannot be written.</exception>
    public StoreFolder(string? configured)
    {
        IReadOnlyList<string> candidates = string.IsNullOrWhiteSpace(configured) ? [UserFolder(), TemporaryFolder()] : [Path.GetFullPath(configured)];
        var refusals = new List<string>();
        path = candidates.FirstOrDefault(candidate => CanWrite(candidate, refusals)) ?? throw new InvalidOperationException(
            $"The store cannot be kept: {string.Join("; ", refusals)}. Set 'Store:Path' (in the environment 'Store__Path') to a folder that can be written.");
    }

    /// <summary>The file of a version.</summary>
    public string File(string version) => Path.Combine(path, $"knowledge-base-{version}.sqlite");

    /// <summary>The file in which the digests of large seed files are remembered.</summary>
    public string SeedDigests => Path.Combine(path, "seed-digests.json");

    /// <summary>The researchers' file that belongs to a store.</summary>
    public static string ExportOf(string store) => Path.ChangeExtension(store, ".export.sqlite");

    /// <summary>Makes the files of a version aside, and gives them their names when they are complete, the store last. The caller holds the lock.</summary>
    public void Create(string version, Action<string> write)
    {
        // Whoever holds the lock knows that no other process is writing: what lies about was left by one that was killed.
        foreach (var leftOver in Directory.GetFiles(path, "*.incomplete*")) System.IO.File.Delete(leftOver);
        var incomplete = Path.Combine(path, $"{version}-{Environment.ProcessId}.incomplete.sqlite");
        write(incomplete);
        Finish(ExportOf(incomplete), ExportOf(File(version)));
        Finish(incomplete, File(version));
    }

    private static void Finish(string incomplete, string complete)
    {
        using (var stream = new FileStream(incomplete, FileMode.Open, FileAccess.ReadWrite)) stream.Flush(flushToDisk: true);
        System.IO.File.Move(incomplete, complete, overwrite: true);
    }

    /// <summary>Waits until no other process is compiling in this folder; none begins before the lock is disposed of.</summary>
    public FileStream Lock()
    {
        var file = Path.Combine(path, "compiling.lock");
        for (var end = DateTime.UtcNow.AddMinutes(10); ; Thread.Sleep(100))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                // Held by another process that is compiling.
            }
        }
    }

    private static string UserFolder()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? "" : Path.Combine(data, "RegionalDiplomacy");
    }

    private static string TemporaryFolder() => Path.Combine(Path.GetTempPath(), $"RegionalDiplomacy-{Environment.UserName}");

    private static bool CanWrite(string folder, List<string> refusals)
    {
        if (folder.Length == 0) return false;
        try
        {
            if (!Directory.Exists(folder)) CreatePrivate(folder);
            var probe = Path.Combine(folder, $"{Guid.NewGuid():N}.probe");
            using (System.IO.File.Create(probe, 1, FileOptions.DeleteOnClose)) return IsOurs(folder, refusals);
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
    private static bool IsOurs(string folder, List<string> refusals)
    {
        if (OperatingSystem.IsWindows() || (System.IO.File.GetUnixFileMode(folder) & UnixFileMode.OtherWrite) == 0) return true;
        refusals.Add($"'{folder}' can be written by everybody");
        return false;
    }
}
