using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Tests.Hosting;

/// <summary>New content comes in while requests run, and each of them sees one version.</summary>
public sealed class SwapTests : IDisposable
{
    private const string Marked = "/api/v1/themes/water";
    private readonly string folder = Directory.CreateTempSubdirectory("regional-diplomacy-swap-").FullName;

    public SwapTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "seed"), "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Seed, Path.GetRelativePath(Path.Combine(Repository.Root, "seed"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private string Seed => Path.Combine(folder, "seed");

    private (string, string)[] Settings => [("Seed:Path", Seed), ("RateLimit:Requests", "0")];

    [Fact]
    public async Task Each_request_sees_one_version_throughout_while_stores_are_swapped_under_load()
    {
        await using var service = new OwnService(folder, Settings);
        var holder = service.Services.GetRequiredService<StoreHolder>();
        var expected = new ConcurrentDictionary<string, string>();
        for (var edition = 0; edition < 3; edition++) Bring(holder, edition, expected);

        var seen = new ConcurrentBag<(string Address, string Tag, string Version, string Body)>();
        using var enough = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(number => Task.Run(() => Read(service, seen, number, enough.Token))).ToList();
        for (var round = 0; round < 60; round++)
        {
            Bring(holder, round % 3, expected);
            await Task.Delay(20);
        }

        await enough.CancelAsync();
        await Task.WhenAll(readers);
        var told = seen.Where(answer => answer.Version.Length > 0).ToList();
        Assert.Equal(3, told.Select(answer => answer.Version).Distinct().Count());
        Assert.All(told, answer => Assert.Equal(expected[answer.Version], EditionIn(answer.Body)));
        Assert.All(seen.GroupBy(answer => (answer.Address, answer.Tag)), same => Assert.Single(same.Select(answer => answer.Body).Distinct()));
        Assert.Empty(service.Log.Errors);
    }

    [Fact]
    public async Task A_request_keeps_the_store_that_it_began_with()
    {
        StoreHolder? holder = null;
        await using var service = new OwnService(folder, Settings, ("/twice", context =>
        {
            var before = context.Store().Version;
            Bring(holder!, 1, []);
            var (after, answered) = (context.Store().Version, context.Store().Ask("SELECT value FROM meta WHERE name = 'dataset_version'").Single());
            return context.Response.WriteAsync($"[\"{before}\",\"{after}\",\"{answered}\",\"{holder!.Current.Version}\"]");
        }
        ));
        holder = service.Services.GetRequiredService<StoreHolder>();
        var versions = (await service.Get("/twice")).Body.AsArray().Select(version => version!.GetValue<string>()).ToList();
        Assert.Single(versions[..3].Distinct());
        Assert.NotEqual(versions[0], versions[3]);
    }

    [Fact]
    public async Task An_export_that_began_with_one_version_ends_with_it_and_then_its_store_is_closed()
    {
        await using var service = new OwnService(folder, Settings);
        var holder = service.Services.GetRequiredService<StoreHolder>();
        var (old, version) = (holder.Take(), holder.Current.Version);
        old.Leave();
        using var export = await service.Client.GetAsync(new Uri("/api/v1/export/all.ndjson", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Bring(holder, 1, []);
        Assert.False(old.IsClosed);
        var lines = (await export.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        Assert.Equal(version, JsonNode.Parse(lines[^1])!["_end"]!["datasetVersion"]!.GetValue<string>());
        Assert.Equal(lines.Length - 1, JsonNode.Parse(lines[^1])!["_end"]!["count"]!.GetValue<int>());
        while (!old.IsClosed) await Task.Delay(10);
    }

    [Fact]
    public async Task A_seed_with_a_mistake_is_not_brought_in_and_told_once()
    {
        await using var service = new OwnService(folder, Settings);
        var holder = service.Services.GetRequiredService<StoreHolder>();
        var version = holder.Current.Version;
        File.WriteAllText(Path.Combine(Seed, "themes.json"), "[{\"id\": \"half");
        holder.Refresh();
        holder.Refresh();
        Assert.Contains("themes.json", Assert.Single(service.Log.Errors));
        Assert.Equal(version, (await service.Get("/api/v1/dataset")).Body["version"]!.GetValue<string>());
        Bring(holder, 1, []);
        Assert.NotEqual(version, (await service.Get("/api/v1/dataset")).Body["version"]!.GetValue<string>());
        Assert.Empty(Directory.GetFiles(folder, "*.incomplete*"));
    }

    [Fact]
    public async Task The_seed_is_looked_at_from_time_to_time_when_told_so()
    {
        await using var service = new OwnService(folder, [.. Settings, ("Seed:WatchSeconds", "1")]);
        Write(2);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (EditionIn((await service.Get(Marked)).Body.ToJsonString()) != "2") await Task.Delay(100, patience.Token);
    }

    [Fact]
    public async Task Nothing_is_swapped_when_the_seed_is_the_same()
    {
        await using var service = new OwnService(folder, Settings);
        var holder = service.Services.GetRequiredService<StoreHolder>();
        var store = holder.Current;
        holder.Refresh();
        Assert.Same(store, holder.Current);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task Read(OwnService service, ConcurrentBag<(string, string, string, string)> seen, int number, CancellationToken enough)
    {
        string[] addresses = ["/api/v1/themes?id=water", "/api/v1/export/themes.json", "/api/v1/dataset", "/api/v1/themes?id=water&format=ndjson", Marked];
        for (var round = number; !enough.IsCancellationRequested; round++)
        {
            using var response = await service.Send(addresses[round % addresses.Length]);
            Assert.Equal(200, (int)response.StatusCode);
            var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
            var version = Regex.Match(body, "\"datasetVersion\":\"([0-9a-f]{16})\"").Groups[1].Value;
            seen.Add((addresses[round % addresses.Length], response.Headers.ETag!.Tag, version, body));
        }
    }

    private void Bring(StoreHolder holder, int edition, ConcurrentDictionary<string, string> expected)
    {
        Write(edition);
        holder.Refresh();
        expected[holder.Current.Version] = edition.ToString(CultureInfo.InvariantCulture);
    }

    private void Write(int edition)
    {
        var themes = JsonNode.Parse(Repository.Read("seed", "themes.json"))!.AsArray();
        var water = themes.Single(theme => theme!["id"]!.GetValue<string>() == "water")!;
        water["label"] = $"Water, edition {edition}.";
        File.WriteAllText(Path.Combine(Seed, "themes.json"), themes.ToJsonString());
    }

    private static string EditionIn(string body) => Regex.Match(body, "Water, edition ([0-9])").Groups[1].Value;
}
