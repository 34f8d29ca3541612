using System.IO.Hashing;
using System.Text;

namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>The folder of seed files: one JSON file a kind, or a folder of them, and the frame of the report.</summary>
public sealed class SeedFolder(string path)
{
    /// <summary>The version of the compiler: raised whenever it writes other bytes for the same seed and the same records, so that no store of another compiler is taken for its own.</summary>
    public const int CompilerVersion = 9;

    /// <summary>The folder's path.</summary>
    public string Path { get; } = path;

    /// <summary>The file that holds the frame of the report.</summary>
    public string ReportFile => System.IO.Path.Combine(Path, "report.json");

    /// <summary>The file that holds groups of synonyms; it may be missing.</summary>
    public string SynonymsFile => System.IO.Path.Combine(Path, "search", "synonyms.json");

    /// <summary>The file that holds the words that people search by; it may be missing.</summary>
    public string SearchersWordsFile => System.IO.Path.Combine(Path, "search", "searchers-words.json");

    /// <summary>The file that holds names of other things; it may be missing.</summary>
    public string OtherNamesFile => System.IO.Path.Combine(Path, "search", "other-names.json");

    /// <summary>The files of a kind, in the order of their names.</summary>
    public IReadOnlyList<SeedFile> Files(Kind kind)
    {
        var folder = System.IO.Path.Combine(Path, kind.Route);
        return [.. new[] { folder + ".json" }.Where(File.Exists).Concat(Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [])
            .Order(StringComparer.Ordinal)
            .Select(file => new SeedFile(kind, file, System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')))];
    }

    /// <summary>The dataset version: 16 hexadecimal digits that depend on the seed's content, the kinds' shapes and the compiler, and on nothing else.</summary>
    public string Version(Catalogue catalogue, SeedDigests digests)
    {
        var hash = new XxHash128();
        Append(hash, $"compiler {CompilerVersion}");
        foreach (var kind in catalogue)
            Append(hash, $"{kind.Name} {string.Join(' ', kind.Shape.Properties.Select(property => $"{property.Name}:{property.Type}:{string.Join(',', property.Words)}"))}");
        foreach (var file in catalogue.SelectMany(Files).Select(file => file.Path).Prepend(ReportFile).Concat(new[] { SynonymsFile, SearchersWordsFile, OtherNamesFile }.Where(File.Exists)))
            Append(hash, digests.Of(file));
        digests.Save();
        return Convert.ToHexStringLower(hash.GetCurrentHash())[..16];
    }

    private static void Append(XxHash128 hash, string text)
    {
        hash.Append(Encoding.UTF8.GetBytes(text));
        hash.Append([0]);
    }
}
