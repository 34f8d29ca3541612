using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using RegionalDiplomacy.Api.Engine.Seed;
using RegionalDiplomacy.Api.Engine.Storage;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class SeedTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("regional-diplomacy-seed-").FullName;

    public SeedTests()
    {
        File.Copy(Path.Combine(Repository.Root, "seed", "report.json"), Path.Combine(folder, "report.json"));
        Write("themes", Theme());
        Write("actors", Actor("afghanistan"), Actor("iran"));
        Write("disputes", Dispute());
    }

    [Fact]
    public void A_small_seed_is_read() => Assert.Equal(2 + 1 + 1 + 23 + 92 + 176, Compile("small.sqlite").Counts.Values.Sum());

    [Theory]
    [InlineData("id", "Helmand Water", "An id consists of lower-case letters, digits and single hyphens.")]
    [InlineData("id", "iran", "the id is used twice")]
    [InlineData("id", null, "a record is an object with an id and a label")]
    [InlineData("label", "", "'Label' must not be empty.")]
    [InlineData("summary", " ", "'Summary' must not be empty.")]
    [InlineData("colour", "red", "colour")]
    [InlineData("status", "hopeless", "$.status")]
    [InlineData("evidence", "[]", "names at least one place in the report")]
    [InlineData("evidence", "[\"IV.C.2-p9\"]", "The report has no place 'IV.C.2-p9'. Is 'IV.C.2-p")]
    [InlineData("evidence", "[\"fn-63\"]", "The report has no place 'fn-63'.")]
    [InlineData("themes", "[\"iran\"]", "'iran' is no theme")]
    [InlineData("parties", "[\"iran\"]", "at least two parties")]
    [InlineData("parties", "[\"iran\", \"afganistan\"]", "No record has the id 'afganistan'. Is 'afghanistan' meant?")]
    [InlineData("positions[0].party", "water", "'water' has a position but is not among the parties")]
    [InlineData("positions[0].assertedBy", "[]", "A statement names who asserts it.")]
    [InlineData("positions[0].evidence", "[]", "A statement names the place in the report where it stands.")]
    [InlineData("positions[0].text", "", "'Text' must not be empty.")]
    [InlineData("positions[0].date", "spring 2023", "'spring 2023' is not an EDTF date")]
    [InlineData("figures[0].quantity.value", null, "a value or a magnitude in words")]
    [InlineData("figures[0].quantity.upper", "1", "must be greater than")]
    public void A_mistake_is_told_with_its_file_and_record(string property, string? value, string complaint)
    {
        var dispute = Dispute();
        Set(dispute, property, value);
        Write("disputes", dispute);
        var mistake = Assert.Single(Mistakes());
        Assert.StartsWith("disputes.json, record ", mistake);
        Assert.Contains(complaint, mistake);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var (first, second) = (Dispute(), Dispute());
        (first["status"], second["id"], second["parties"]) = ("hopeless", "zebra-dispute", new JsonArray("nobody"));
        Write("disputes", first, second);
        Assert.Equal(2, Mistakes().Count);
    }

    [Fact]
    public void Records_are_sorted_by_id()
    {
        Write("actors", Actor("iran"), Actor("afghanistan"));
        Assert.Contains("actors.json, record afghanistan: records are sorted by id", string.Join('\n', Mistakes()));
    }

    [Fact]
    public void Mutual_links_stand_on_both_sides()
    {
        var dispute = Dispute();
        dispute["projects"] = new JsonArray("some-dam");
        Write("disputes", dispute);
        Write("projects", new JsonObject { ["id"] = "some-dam", ["label"] = "A dam", ["summary"] = "A dam.", ["evidence"] = new JsonArray("IV.C-p1"), ["type"] = "dam", ["status"] = "planned" });
        Assert.Contains("projects names 'some-dam', whose disputes do not name it back", string.Join('\n', Mistakes()));
    }

    [Fact]
    public void The_version_depends_on_the_facts_and_not_on_line_ends()
    {
        var before = Version();
        File.WriteAllText(Path.Combine(folder, "actors.json"), File.ReadAllText(Path.Combine(folder, "actors.json")).Replace("\n", "\r\n"));
        Assert.Equal(before, Version());
        Write("actors", Actor("afghanistan"), Actor("iran"), Actor("qatar"));
        Assert.NotEqual(before, Version());
    }

    [Fact]
    public void The_digest_of_a_large_file_is_remembered_until_the_file_changes()
    {
        var digest = Digest('a', DateTime.UnixEpoch);
        Assert.Equal(digest, Digest('b', DateTime.UnixEpoch));
        Assert.NotEqual(digest, Digest('b', DateTime.UnixEpoch.AddDays(1)));
        Assert.NotEqual(Digest('c', DateTime.UtcNow), Digest('d', DateTime.UtcNow));
    }

    [Fact]
    public void The_same_seed_compiles_to_the_same_bytes()
    {
        foreach (var name in new[] { "one.sqlite", "two.sqlite" }) Compile(name);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "one.sqlite")), File.ReadAllBytes(Path.Combine(folder, "two.sqlite")));
    }

    [Fact]
    public void Of_very_many_mistakes_the_first_are_told()
    {
        Write("actors", [Actor("afghanistan"), Actor("iran"), .. Enumerable.Range(1000, 500).Select(number => Actor($"state-{number}")).Select(WithoutEvidence)]);
        var mistakes = Mistakes();
        Assert.Equal(SeedMistakes.Most, mistakes.Count);
        Assert.StartsWith("actors.json, record state-1000: ", mistakes[0]);
    }

    [Fact]
    public void Files_of_a_kind_are_read_as_one_in_the_order_of_ids()
    {
        Directory.CreateDirectory(Path.Combine(folder, "actors"));
        Write("actors/more", Actor("belarus"), Actor("qatar"));
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "merged.sqlite")};Mode=ReadOnly;Pooling=False");
        Compile("merged.sqlite");
        Assert.Equal(["afghanistan", "belarus", "iran", "qatar"], connection.Query<string>("SELECT id FROM record WHERE kind = 'actor' ORDER BY key"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{\"id\": \"iran\"")]
    public void A_file_that_is_no_array_is_named(string json)
    {
        File.WriteAllText(Path.Combine(folder, "actors.json"), json);
        Assert.Contains(Mistakes(), mistake => mistake.StartsWith("actors.json: a seed file is an array of records.", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static JsonObject Theme() => new() { ["id"] = "water", ["label"] = "Water", ["summary"] = "Rivers.", ["evidence"] = new JsonArray("IV.C") };

    private static JsonObject Actor(string id) => new()
    {
        ["id"] = id,
        ["label"] = id,
        ["summary"] = "A state.",
        ["evidence"] = new JsonArray("I-p2"),
        ["type"] = "state",
        ["region"] = "westAsia",
        ["placement"] = "neighbour",
    };

    private static JsonObject WithoutEvidence(JsonObject record)
    {
        record["evidence"] = new JsonArray();
        return record;
    }

    private static JsonObject Dispute() => JsonNode.Parse("""
        {
          "id": "helmand", "label": "The Helmand", "summary": "A river.", "evidence": ["IV.C.2-p1"], "themes": ["water"],
          "subjects": ["water"], "status": "unresolved", "parties": ["afghanistan", "iran"],
          "positions": [{ "party": "iran", "text": "Water.", "assertedBy": ["iran"], "modality": "position", "stance": "reports", "evidence": ["fn-133"] }],
          "figures": [{ "measure": "Share", "quantity": { "value": 40, "unit": "%", "qualifier": "about" }, "text": "Forty.", "assertedBy": ["iran"], "modality": "estimate", "stance": "reports", "evidence": ["IV.C.2-p1"] }]
        }
        """)!.AsObject();

    private static void Set(JsonObject record, string path, string? value)
    {
        var names = path.Split('.', '[', ']').Where(name => name.Length > 0).ToArray();
        JsonNode target = record;
        foreach (var name in names[..^1]) target = int.TryParse(name, out var index) ? target[index]! : target[name]!;
        target[names[^1]] = value is null ? null : value.StartsWith('[') || int.TryParse(value, out _) ? JsonNode.Parse(value) : value;
    }

    private void Write(string kind, params JsonObject[] records) =>
        File.WriteAllText(Path.Combine(folder, kind + ".json"), new JsonArray(records).ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

    private Store Compile(string name)
    {
        var seed = new SeedReader(KnowledgeBase.Catalogue, new SeedFolder(folder));
        new StoreCompiler(KnowledgeBase.Catalogue, new CompileProgress(NullLogger.Instance)).Compile(seed, Version(), Path.Combine(folder, name));
        return new Store(Path.Combine(folder, name));
    }

    private IReadOnlyList<string> Mistakes() => Assert.Throws<SeedException>(() => Compile("mistaken.sqlite")).Mistakes;

    // Of a file of two megabytes, as another start of the service finds it.
    private string Digest(char letter, DateTime changed)
    {
        var (file, digests) = (Path.Combine(folder, "large.json"), new SeedDigests(Path.Combine(folder, "digests")));
        File.WriteAllText(file, new string(letter, 2 << 20));
        File.SetLastWriteTimeUtc(file, changed);
        var digest = digests.Of(file);
        digests.Save();
        return digest;
    }

    private string Version() => new SeedFolder(folder).Version(KnowledgeBase.Catalogue, new SeedDigests(Path.Combine(folder, "digests")));
}
