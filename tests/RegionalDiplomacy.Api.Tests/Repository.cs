using System.Runtime.CompilerServices;

namespace RegionalDiplomacy.Api.Tests;

/// <summary>The files of the source tree, for tests of what is written there.</summary>
public static class Repository
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>Compares a text with a committed file; with UPDATE_SNAPSHOTS=1 it writes the file instead.</summary>
    public static void AssertSnapshot(string actual, params string[] path)
    {
        var file = Path.Combine([Root, .. path]);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} is missing; run the tests with UPDATE_SNAPSHOTS=1 and read what they write.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
