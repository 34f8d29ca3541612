using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;

namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Reads the seed, resolves its links and checks every rule; what is wrong is told all at once.</summary>
public sealed class SeedReader(Catalogue catalogue, SeedFolder folder)
{
    private readonly List<string> mistakes = [];

    /// <summary>The whole seed, ready to be stored: the report, and each kind's records in the order of their ids.</summary>
    /// <exception cref="SeedException">The seed breaks a rule.</exception>
    public SeedContent Read()
    {
        var report = JsonSerializer.Deserialize<Report>(File.ReadAllText(folder.ReportFile), Json.Options)!;
        var entries = catalogue.SelectMany(kind => folder.Files(kind).SelectMany(file => Entries(kind, file))).ToList();
        var links = Links(entries);
        StopOnMistakes();
        var records = Records(entries, SeedJson.Options(links, new Locators(report)));
        StopOnMistakes();
        Check(records);
        StopOnMistakes();
        var seed = new SeedContent(report, [.. catalogue.Select(kind => Sorted(records.Where(entry => entry.Kind == kind).Select(entry => entry.Record!)))]) { Search = SearchSeed.Read(folder) };
        return seed with { Records = [.. catalogue.Zip(seed.Records, (kind, written) => kind.IsSeeded ? written : Sorted(kind.Derived(seed)))] };
    }

    private static List<Record> Sorted(IEnumerable<Record> records) => [.. records.OrderBy(record => record.Id, StringComparer.Ordinal)];

    private void StopOnMistakes()
    {
        if (mistakes.Count > 0) throw new SeedException(mistakes);
    }

    private List<Entry> Entries(Kind kind, string file)
    {
        var name = Path.GetRelativePath(folder.Path, file).Replace('\\', '/');
        try
        {
            if (JsonNode.Parse(File.ReadAllText(file)) is JsonArray array)
                return [.. array.Select((node, index) => new Entry(kind, name, index, node as JsonObject))];
            mistakes.Add($"{name}: a seed file is an array of records.");
        }
        catch (JsonException exception)
        {
            mistakes.Add($"{name}: {exception.Message}");
        }

        return [];
    }

    private Dictionary<string, Link> Links(List<Entry> entries)
    {
        var links = new Dictionary<string, Link>();
        foreach (var entry in entries)
        {
            if (entry.Id is null || entry.Label is null) mistakes.Add($"{entry}: a record is an object with an id and a label.");
            else if (!links.TryAdd(entry.Id, new Link { Id = entry.Id, Kind = entry.Kind.Name, Label = entry.Label }))
                mistakes.Add($"{entry}: the id is used twice.");
        }

        foreach (var (earlier, later) in entries.Zip(entries.Skip(1)))
            if (earlier.File == later.File && string.CompareOrdinal(earlier.Id, later.Id) > 0) mistakes.Add($"{later}: records are sorted by id, and '{earlier.Id}' comes later.");
        return links;
    }

    private List<Entry> Records(List<Entry> entries, JsonSerializerOptions options)
    {
        foreach (var entry in entries)
        {
            try
            {
                entry.Record = (Record)entry.Json!.Deserialize(entry.Kind.RecordType, options)! with { Kind = entry.Kind.Name };
            }
            catch (JsonException exception)
            {
                mistakes.Add($"{entry}: {exception.Path} {exception.Message}");
            }
        }

        return entries;
    }

    private void Check(List<Entry> entries)
    {
        foreach (var entry in entries)
            foreach (var node in RecordWalker.Walk(entry.Record!))
                foreach (var rule in catalogue.Rules.Where(rule => rule.CanValidateInstancesOfType(node.Value.GetType())))
                    mistakes.AddRange(rule.Validate(new ValidationContext<object>(node.Value)).Errors.Select(error => $"{entry}: {node.Path} {error.ErrorMessage}"));
        mistakes.AddRange(MutualLinks.Missing(catalogue, entries.ConvertAll(entry => entry.Record!)));
    }

    private sealed record Entry(Kind Kind, string File, int Index, JsonObject? Json)
    {
        public string? Id { get; } = Json?["id"]?.GetValueKind() == JsonValueKind.String ? Json["id"]!.GetValue<string>() : null;

        public string? Label { get; } = Json?["label"]?.GetValueKind() == JsonValueKind.String ? Json["label"]!.GetValue<string>() : null;

        public Record? Record { get; set; }

        public override string ToString() => $"{File}, record {Id ?? $"number {Index + 1}"}";
    }
}
