using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Tests.Hosting;

/// <summary>What happens to a store must be noticed before anybody is served from it, or else the moment it is known.</summary>
public sealed class StoreFaultTests(ApiFixture api) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("regional-diplomacy-faults-").FullName;

    private string Version => api.Store.Version;

    private string Store => Path.Combine(folder, $"knowledge-base-{Version}.sqlite");

    private string Export => Path.ChangeExtension(Store, ".export.sqlite");

    private string Seal => Path.ChangeExtension(Store, ".xxh128");

    public static TheoryData<string> Faults =>
    [
        "empty", "truncated", "longer", "one bit", "one bit of the export", "text", "another database", "another version", "no seal", "altered seal", "no export",
    ];

    [Theory, MemberData(nameof(Faults))]
    public async Task A_store_that_is_not_what_was_compiled_is_compiled_anew_with_the_reason(string fault)
    {
        Copy();
        var whole = await File.ReadAllBytesAsync(Store);
        await Damage(fault);
        await using var service = new OwnService(folder, []);
        Assert.Contains(service.Log.All, entry => entry.Contains("compiled anew: "));
        Assert.Equal(whole, await File.ReadAllBytesAsync(Store));
        Assert.Equal(200, (await service.Get("/health/ready")).Status);
    }

    [Fact]
    public async Task A_store_that_is_whole_is_not_made_again()
    {
        Copy();
        var written = File.GetLastWriteTimeUtc(Store);
        await using var service = new OwnService(folder, []);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Store));
    }

    [Fact]
    public async Task A_large_store_is_compared_while_it_is_served_and_withdrawn_when_it_is_wrong()
    {
        Copy();
        await using (var stream = File.OpenWrite(Export)) stream.SetLength(1L << 30);
        await using var service = new OwnService(folder, []);
        Assert.Contains(service.Log.All, entry => entry.StartsWith("Serving", StringComparison.Ordinal));
        await UntilReady(service);
        Assert.Contains(service.Log.Errors, entry => entry.Contains("withdrawn and compiled anew: the XXH128"));
        Assert.Equal(new FileInfo(api.Store.ExportFile).Length, new FileInfo(Export).Length);
    }

    [Fact]
    public async Task A_store_that_is_altered_while_it_is_served_is_noticed_and_replaced()
    {
        Copy();
        await using var service = new OwnService(folder, []);
        var before = await service.Get("/api/v1/actors/iran");
        await Damage("one bit");
        var (status, problem) = await service.Get("/health/ready");
        for (; status == 503 && problem["detail"]!.GetValue<string>().Contains("being compared"); (status, problem) = await service.Get("/health/ready")) await Task.Delay(10);
        Assert.Equal(503, status);
        Assert.Equal("/problems/not-ready", problem["type"]!.GetValue<string>());
        Assert.Contains("XXH128", problem["detail"]!.GetValue<string>());
        await UntilReady(service);
        Assert.Equal(before.Body.ToJsonString(), (await service.Get("/api/v1/actors/iran")).Body.ToJsonString());
    }

    [Fact]
    public async Task Nothing_is_served_without_a_store_that_can_be_trusted()
    {
        Copy();
        await using var service = new OwnService(folder, [("Seed:Path", SeedCopy())]);
        // What would be needed to make it anew is gone as well.
        File.Delete(Path.Combine(folder, "seed", "report.json"));
        await Damage("truncated");
        var holder = service.Services.GetRequiredService<StoreHolder>();
        while (holder.Unready() is null or "The store's files are still being compared with their hashes.") await Task.Delay(10);
        using var response = await service.Send("/api/v1/actors/iran");
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal("5", response.Headers.RetryAfter!.ToString());
        Assert.Equal(200, (await service.Get("/health/live")).Status);
    }

    [Fact]
    public void The_seal_is_what_xxhsum_reads()
    {
        Copy();
        var lines = File.ReadAllLines(Seal);
        Assert.Equal(2, lines.Length);
        Assert.Matches($"^[0-9a-f]{{32}}  knowledge-base-{Version}.sqlite$", lines[0]);
        Assert.Matches($"^[0-9a-f]{{32}}  knowledge-base-{Version}.export.sqlite$", lines[1]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Copy()
    {
        foreach (var file in Directory.GetFiles(api.Folder, $"knowledge-base-{Version}*")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private string SeedCopy()
    {
        var copy = Path.Combine(folder, "seed");
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "seed"), "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Path.Combine(Repository.Root, "seed"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private static async Task UntilReady(OwnService service)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        for (; (await service.Get("/health/ready")).Status != 200;) await Task.Delay(100, patience.Token);
    }

    private async Task Damage(string fault)
    {
        switch (fault)
        {
            case "empty": await File.WriteAllBytesAsync(Store, []); break;
            case "truncated": await File.WriteAllBytesAsync(Store, (await File.ReadAllBytesAsync(Store))[..1_000_000]); break;
            case "longer": await File.AppendAllTextAsync(Store, "x"); break;
            case "one bit": await Flip(Store); break;
            case "one bit of the export": await Flip(Export); break;
            case "text": await File.WriteAllTextAsync(Store, "no database"); break;
            case "another database": await Exchange(Export); break;
            case "another version": await Exchange(Store, text => text.Replace(Version, "ffffffffffffffff")); break;
            case "no seal": File.Delete(Seal); break;
            case "altered seal": await File.WriteAllTextAsync(Seal, (await File.ReadAllTextAsync(Seal)).Replace('a', 'b')); break;
            case "no export": File.Delete(Export); break;
            default: throw new ArgumentException(fault);
        }
    }

    private static async Task Flip(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
    }

    // A sound database with a seal that fits, but not the store that is looked for.
    private async Task Exchange(string other, Func<string, string>? change = null)
    {
        var bytes = await File.ReadAllBytesAsync(other);
        if (change is not null) bytes = Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(bytes)));
        await File.WriteAllBytesAsync(Store, bytes);
        await File.WriteAllTextAsync(Seal, StoreSeal.Write(StoreSeal.Files(Store).Select(file => (file, file))));
    }
}
