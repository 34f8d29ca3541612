using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>A file of records of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Path">Where the file lies.</param>
/// <param name="Name">The file's name within the seed, as it is told in mistakes.</param>
public sealed record SeedFile(Kind Kind, string Path, string Name)
{
    /// <summary>The file's entries in their order, read while they are taken.</summary>
    /// <exception cref="JsonException">The file is no array, or no JSON.</exception>
    public IEnumerable<SeedEntry> Entries()
    {
        using var stream = File.OpenRead(Path);
        var index = 0;
        foreach (var json in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream).ToBlockingEnumerable())
            yield return new SeedEntry(this, index++, json);
    }

    /// <summary>The entries of several files in the order of their ids; each file is in that order already.</summary>
    public static IEnumerable<SeedEntry> Merged(IEnumerable<SeedFile> files)
    {
        var queue = new PriorityQueue<IEnumerator<SeedEntry>, string>(StringComparer.Ordinal);
        foreach (var file in files) EnqueueNext(queue, file.Entries().GetEnumerator());
        while (queue.TryDequeue(out var entries, out _))
        {
            yield return entries.Current;
            EnqueueNext(queue, entries);
        }
    }

    private static void EnqueueNext(PriorityQueue<IEnumerator<SeedEntry>, string> queue, IEnumerator<SeedEntry> entries)
    {
        if (entries.MoveNext()) queue.Enqueue(entries, entries.Current.Id!);
        else entries.Dispose();
    }
}

/// <summary>What stands at one place of a seed file, which may not be a record yet.</summary>
/// <param name="File">The file.</param>
/// <param name="Index">The place in the file, from 0.</param>
/// <param name="Json">What stands there.</param>
public sealed record SeedEntry(SeedFile File, int Index, JsonElement Json)
{
    /// <summary>The record's id, or null when it has none.</summary>
    public string? Id { get; } = Text(Json, "id");

    /// <summary>The record's label, or null when it has none.</summary>
    public string? Label => Text(Json, "label");

    /// <summary>The entry as it is named in mistakes.</summary>
    public override string ToString() => $"{File.Name}, record {Id ?? $"number {Index + 1}"}";

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
