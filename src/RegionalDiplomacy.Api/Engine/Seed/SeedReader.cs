using System.Collections.Concurrent;
using System.Text.Json;
using FluentValidation;

namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Reads the seed, resolves its links and checks every rule; what is wrong is told all at once. Of the records only ids and labels are held.</summary>
public sealed class SeedReader
{
    // Enough to keep the cores busy, little enough that it does not matter how large records are.
    private const int BatchSize = 16;

    private readonly Catalogue catalogue;
    private readonly SeedFolder folder;
    private readonly SeedMistakes mistakes = new();
    private readonly MutualLinks mutual;
    private readonly JsonSerializerOptions options;
    private readonly ConcurrentDictionary<Type, IReadOnlyList<IValidator>> rules = new();

    /// <summary>Reads the frame of the report, and the id and the label of every record.</summary>
    /// <exception cref="SeedException">A file cannot be read, or an id is missing, used twice or not in its order.</exception>
    public SeedReader(Catalogue catalogue, SeedFolder folder)
    {
        (this.catalogue, this.folder, mutual) = (catalogue, folder, new MutualLinks(catalogue));
        var report = ReportIn(folder.ReportFile);
        Content = new SeedContent(report);
        foreach (var kind in catalogue) AddToIndex(kind);
        mistakes.Stop();
        options = SeedJson.Options(Index, new Locators(report));
    }

    /// <summary>The ids, kinds and labels of all records.</summary>
    public SeedIndex Index { get; } = new();

    /// <summary>What the seed says of words and names.</summary>
    /// <exception cref="SeedException">A file cannot be read.</exception>
    public SearchSeed Search => SearchSeed.Read(folder);

    /// <summary>What derived kinds are made from; it is complete when all records have been read.</summary>
    public SeedContent Content { get; }

    /// <summary>What is made of the records of a seeded kind, in the order of their ids. They are read, and it is made, on all cores and while it is taken. Records that break a rule are left out, and told at the end.</summary>
    public IEnumerable<T> Records<T>(Kind kind, Func<WalkedRecord, T> make)
    {
        var batches = ReadAhead.Made(SeedFile.Merged(folder.Files(kind)).Chunk(BatchSize), batch => Array.ConvertAll(batch, entry => Made(Read(entry), make)));
        foreach (var (record, complaints, made) in batches.SelectMany(batch => batch))
        {
            mistakes.Add(complaints);
            if (record is null) continue;
            Content.Add(Index.Find(record.Record.Id)!, record.Places);
            mutual.Add(Index.Find(record.Record.Id)!, record.Nodes);
            yield return made!;
        }
    }

    /// <summary>Tells what is wrong, after all records have been read.</summary>
    /// <exception cref="SeedException">The seed breaks a rule.</exception>
    public void StopOnMistakes()
    {
        // A record that could not be read names nothing back.
        if (mistakes.None) mistakes.Add(mutual.Missing());
        mistakes.Stop();
    }

    private static Report ReportIn(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Report>(File.ReadAllText(file), Json.Options)!;
        }
        catch (JsonException exception)
        {
            throw new SeedException([$"{file}: {exception.Message}"]);
        }
    }

    private void AddToIndex(Kind kind)
    {
        var found = folder.Files(kind).SelectMany(Headings).ToList();
        var files = Index.Add(found.Select(pair => pair.Link)).ToHashSet(ReferenceEqualityComparer.Instance);
        mistakes.Add(found.Where(pair => files.Contains(pair.Link)).Select(pair => $"{pair.File}, record {pair.Link.Id}: the id is used twice."));
    }

    private List<(string File, Link Link)> Headings(SeedFile file)
    {
        var (links, last) = (new List<(string, Link)>(), "");
        try
        {
            foreach (var entry in file.Entries())
            {
                if (entry.Id is null || entry.Label is null)
                {
                    mistakes.Add($"{entry}: a record is an object with an id and a label.");
                    continue;
                }

                if (string.CompareOrdinal(last, entry.Id) > 0) mistakes.Add($"{entry}: records are sorted by id, and '{last}' comes later.");
                links.Add((file.Name, new Link { Id = last = entry.Id, Kind = file.Kind.Name, Label = entry.Label }));
            }
        }
        catch (JsonException exception)
        {
            mistakes.Add($"{file.Name}: a seed file is an array of records. {exception.Message}");
        }

        return links;
    }

    private static (WalkedRecord? Record, IReadOnlyList<string> Complaints, T? Made) Made<T>((WalkedRecord? Record, IReadOnlyList<string> Complaints) read, Func<WalkedRecord, T> make) =>
        (read.Record, read.Complaints, read.Record is null ? default : make(read.Record));

    private (WalkedRecord? Record, IReadOnlyList<string> Complaints) Read(SeedEntry entry)
    {
        try
        {
            var record = new WalkedRecord((Record)entry.Json.Deserialize(entry.File.Kind.RecordType, options)! with { Kind = entry.File.Kind.Name });
            var complaints = record.Nodes.SelectMany(node => Complaints(entry, node)).ToList();
            return (complaints.Count == 0 ? record : null, complaints);
        }
        catch (JsonException exception)
        {
            return (null, [$"{entry}: {exception.Path} {exception.Message}"]);
        }
    }

    private IEnumerable<string> Complaints(SeedEntry entry, Node node) =>
        from rule in rules.GetOrAdd(node.Value.GetType(), type => [.. catalogue.Rules.Where(rule => rule.CanValidateInstancesOfType(type))])
        from error in rule.Validate(new ValidationContext<object>(node.Value)).Errors
        select $"{entry}: {node.Path} {error.ErrorMessage}";
}
