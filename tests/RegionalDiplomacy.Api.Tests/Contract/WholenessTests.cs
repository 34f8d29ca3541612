using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>Whichever way the base is pulled, it is the same set of records.</summary>
public sealed class WholenessTests(ApiFixture api)
{
    [Fact]
    public async Task Pages_exports_and_the_SQLite_file_hold_the_same_records()
    {
        var expected = Hash(await Lines("/api/v1/export/all.ndjson"));
        Assert.Equal(expected, Hash(await Pages(200)));
        Assert.Equal(expected, Hash(await Each(async kind => await Lines($"/api/v1/export/{kind.Route}.ndjson"))));
        Assert.Equal(expected, Hash(await Each(async kind => (await api.Get($"/api/v1/export/{kind.Route}.json")).AsArray().Select(Text))));
        Assert.Equal(expected, Hash(await Sqlite()));
    }

    [Fact]
    public async Task Every_page_size_from_1_to_200_gives_every_record_once()
    {
        var all = (await api.Ids("/api/v1/people?limit=200")).ToList();
        for (var limit = 1; limit <= 200; limit++)
            Assert.Equal(all, await Walk($"/api/v1/people?limit={limit}&fields=id", byHeader: limit % 2 == 0));
    }

    // Among projects many share their type or have no date, so that pages begin within equal values as well.
    [Fact]
    public async Task Every_order_goes_on_where_its_page_ended()
    {
        foreach (var sort in KnowledgeBase.Catalogue.Named("project").Shape.SortKeys.SelectMany(key => new[] { key, "-" + key, $"type,{key}", $"-type,-{key}" }).Where(sort => !sort.EndsWith("type", StringComparison.Ordinal) || !sort.Contains(',')))
            Assert.Equal((await api.Ids($"/api/v1/projects?limit=200&sort={sort}")).ToList(), await Walk($"/api/v1/projects?limit=7&fields=id&sort={sort}", byHeader: false));
    }

    [Fact]
    public async Task An_export_takes_the_filters_of_its_kind()
    {
        var lines = (await Lines("/api/v1/export/projects.ndjson?type=dam&fields=label")).Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>());
        Assert.Equal((await api.Ids("/api/v1/projects?type=dam")).Order(), lines.Order());
        Assert.Equal("type", (await api.Get("/api/v1/export/projects.csv?type=cannal", System.Net.HttpStatusCode.BadRequest))["errors"]![0]!["parameter"]!.GetValue<string>());
        Assert.Contains("projects.ndjson, projects.csv, projects.json", (await api.Get("/api/v1/export/projects.xlsx", System.Net.HttpStatusCode.NotFound))["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_client_that_was_cut_off_can_tell()
    {
        var whole = await api.Client.GetByteArrayAsync(new Uri("/api/v1/export/all.ndjson", UriKind.Relative));
        foreach (var cut in new[] { whole.Length / 3, whole.Length / 2, whole.Length - 10 })
            Assert.False(IsWhole(whole.AsSpan(0, cut)), $"cut at {cut}");
        Assert.True(IsWhole(whole));
        whole[whole.Length / 2]++;
        Assert.False(IsWhole(whole));
    }

    // What a careful reader does: the last line is the closing one, and its hash and count are those of the bytes before it.
    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..^1].LastIndexOf((byte)'\n') + 1;
        try
        {
            var end = JsonNode.Parse(bytes[start..])?["_end"];
            return end is not null && end["sha256"]!.GetValue<string>() == Convert.ToHexStringLower(SHA256.HashData(bytes[..start])) && end["count"]!.GetValue<int>() == bytes[..start].Count((byte)'\n');
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Text(JsonNode? record) => record!.ToJsonString(Json.Options);

    private static string Hash(IEnumerable<string> records) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', records.Order(StringComparer.Ordinal)))));

    private static async Task<List<string>> Each(Func<Kind, Task<IEnumerable<string>>> read)
    {
        var all = new List<string>();
        foreach (var kind in KnowledgeBase.Catalogue) all.AddRange(await read(kind));
        return all;
    }

    private async Task<IEnumerable<string>> Lines(string address) =>
        (await api.Client.GetStringAsync(new Uri(address, UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1];

    private Task<List<string>> Pages(int limit) => Each(async kind => (await api.Walk($"{kind.Path}?limit={limit}")).Select(Text));

    private async Task<List<string>> Walk(string address, bool byHeader)
    {
        var ids = new List<string>();
        for (string? next = address; next is not null;)
        {
            using var response = await api.Send(HttpMethod.Get, next);
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            ids.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            var cursor = page["next"]?.GetValue<string>();
            next = byHeader
                ? response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null
                : cursor is null ? null : $"{address}&cursor={cursor}";
        }

        return ids;
    }

    private async Task<List<string>> Sqlite()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await api.Client.GetByteArrayAsync(new Uri("/api/v1/export/knowledge-base.sqlite", UriKind.Relative)));
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT json FROM record";
            await using var reader = await command.ExecuteReaderAsync();
            var records = new List<string>();
            while (reader.Read()) records.Add(reader.GetString(0));
            return records;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
