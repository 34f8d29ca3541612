using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Benchmarks.Synthetic;

/// <summary>A seed of any size with the shapes, links and text lengths of the real one. The same real seed and size give the same bytes.</summary>
/// <remarks>It consists of copies of the real seed, in which every text is put together anew from the words of its like; links lead to the like record of the same copy or, now and then, of another.</remarks>
public sealed class SyntheticSeed(Catalogue catalogue, SeedFolder real, int records)
{
    /// <summary>The fewest records that leave some of each kind.</summary>
    public const int Least = 1000;

    private const int RecordsPerFile = 20_000;

    /// <summary>Writes the seed into a folder, which is created.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { real.ReportFile, real.SynonymsFile, real.SearchersWordsFile, real.OtherNamesFile }.Where(File.Exists)) Copy(file, folder);
        var templates = new Templates(catalogue, real);
        var copies = new Copies(templates, records);
        var files = catalogue.Where(kind => kind.IsSeeded)
            .SelectMany(kind => copies.Of(kind).Chunk(RecordsPerFile).Select((places, number) => (kind.Route, Number: number + 1, Places: places))).ToList();
        Parallel.ForEach(files, file =>
        {
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, file.Route)).FullName, $"{file.Number:0000}.json");
            using var writer = new RecordWriter(copies, path, random: new Random(HashCode(file.Route, file.Number)));
            writer.Write(file.Places.Select(place => (Id: copies.Id(place), Place: place)).OrderBy(pair => pair.Id, StringComparer.Ordinal));
        });
    }

    private void Copy(string file, string folder)
    {
        var copy = Path.Combine(folder, Path.GetRelativePath(real.Path, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }

    // Strings have another hash code in every process.
    private static int HashCode(string route, int number) => route.Aggregate(number, (hash, letter) => unchecked(hash * 31 + letter));
}
