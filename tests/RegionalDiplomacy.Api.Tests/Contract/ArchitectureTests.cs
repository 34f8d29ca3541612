using System.Text.RegularExpressions;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class ArchitectureTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src", "RegionalDiplomacy.Api");

    [Fact]
    public void The_engine_names_no_kind() => AssertNone(Path.Combine(Source, "Engine"), @"RegionalDiplomacy\.Api\.Kinds");

    [Fact]
    public void No_kind_names_another()
    {
        foreach (var kind in KnowledgeBase.Catalogue)
        {
            var folder = kind.RecordType.Namespace!.Split('.')[^1];
            var others = KnowledgeBase.Catalogue.Select(other => other.RecordType.Namespace!.Split('.')[^1]).Where(other => other != folder);
            AssertNone(Path.Combine(Source, "Kinds", folder), $@"Kinds\.({string.Join('|', others)})\b");
        }
    }

    [Fact]
    public void Only_the_storage_talks_to_the_database() =>
        AssertNone(Source, @"using (Dapper|Microsoft\.Data\.Sqlite|SQLitePCL)", except: Path.Combine(Source, "Engine", "Storage"));

    [Fact]
    public void Program_is_a_table_of_contents() =>
        Assert.True(File.ReadLines(Path.Combine(Source, "Program.cs")).Count() < 40);

    private static void AssertNone(string folder, string pattern, string? except = null)
    {
        var found = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/") && (except is null || !file.StartsWith(except, StringComparison.Ordinal)))
            .Where(file => Regex.IsMatch(File.ReadAllText(file), pattern));
        Assert.Empty(found);
    }
}
