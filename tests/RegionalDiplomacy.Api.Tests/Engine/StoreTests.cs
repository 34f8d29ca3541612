using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class StoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("regional-diplomacy-store-").FullName;

    [Fact]
    public async Task A_store_is_made_once_and_used_again()
    {
        var version = await Start();
        var file = Path.Combine(folder, $"knowledge-base-{version}.sqlite");
        var written = File.GetLastWriteTimeUtc(file);
        Assert.Equal(version, await Start());
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(1_000_000)]
    public async Task A_truncated_store_is_made_anew(int length)
    {
        var version = await Start();
        var file = Path.Combine(folder, $"knowledge-base-{version}.sqlite");
        var whole = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, whole[..length]);
        Assert.Equal(version, await Start());
        Assert.Equal(whole, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task What_a_killed_compiler_left_is_cleared_away()
    {
        var leftOver = Path.Combine(folder, "0123456789abcdef-1.incomplete");
        await File.WriteAllTextAsync(leftOver, "half a store");
        await Start();
        Assert.False(File.Exists(leftOver));
    }

    [Fact]
    public async Task Whoever_waited_for_another_process_uses_the_store_that_it_made()
    {
        var version = await Start();
        var made = Directory.GetFiles(folder, "*.sqlite").ToDictionary(file => file, File.ReadAllBytes);
        foreach (var file in made.Keys) File.Delete(file);
        Task<string> waiting;
        using (new StoreFolder(folder).Lock(CancellationToken.None))
        {
            waiting = Task.Run(Start);
            await Task.Delay(TimeSpan.FromSeconds(2));
            foreach (var (file, bytes) in made) await File.WriteAllBytesAsync(file, bytes);
        }

        var written = made.Keys.ToDictionary(file => file, File.GetLastWriteTimeUtc);
        Assert.Equal(version, await waiting);
        Assert.All(made.Keys, file => Assert.Equal(written[file], File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_with_the_key_to_set()
    {
        var file = Path.Combine(folder, "a-file");
        File.WriteAllText(file, "");
        var exception = Assert.Throws<StoreException>(() => new StoreFolder(Path.Combine(file, "below")));
        Assert.Contains("Store__Path", exception.Message);
        Assert.Contains(file, exception.Message);
    }

    [Fact]
    public void Every_mapping_has_a_source_for_every_member() => Mappings.Config.Compile();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> Start()
    {
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("Store:Path", folder));
        return factory.Services.GetRequiredService<StoreHolder>().Current.Version;
    }
}
