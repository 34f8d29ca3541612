using System.Diagnostics;
using RegionalDiplomacy.Api.Engine.Seed;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Benchmarks.Synthetic;

/// <summary>The command that writes a synthetic seed: <c>seed --records 1000000 --out folder</c>.</summary>
public static class SeedCommand
{
    private const string Usage = "seed --records <number, at least 1000> --out <empty folder> [--from <seed folder>]";

    /// <summary>Writes the seed; what stands in its way goes to standard error.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        var unknown = options.Keys.Except(["--records", "--out", "--from"]).ToList();
        if (args.Count % 2 != 0 || unknown.Count > 0 || !options.TryGetValue("--out", out var folder)
            || !int.TryParse(options.GetValueOrDefault("--records"), out var records) || records < SyntheticSeed.Least)
            return Refuse($"Usage: {Usage}");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) return Refuse($"'{folder}' is not empty.");
        var watch = Stopwatch.StartNew();
        var real = new SeedFolder(options.GetValueOrDefault("--from") ?? Path.Combine(AppContext.BaseDirectory, "seed"));
        new SyntheticSeed(KnowledgeBase.Catalogue, real, records).Write(folder);
        Console.WriteLine($"{records:N0} records in {folder} after {watch.Elapsed.TotalSeconds:0.0} s");
        return 0;
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
