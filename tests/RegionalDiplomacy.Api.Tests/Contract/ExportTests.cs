using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class ExportTests(ApiFixture api)
{
    private const string Address = "/api/v1/export/all.ndjson";

    [Fact]
    public async Task The_last_line_proves_the_export_whole()
    {
        var bytes = await api.Client.GetByteArrayAsync(new Uri(Address, UriKind.Relative));
        var start = Encoding.UTF8.GetString(bytes).LastIndexOf("{\"_end\"", StringComparison.Ordinal);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var end = JsonNode.Parse(lines[^1])!["_end"]!;
        Assert.Equal(lines.Length - 1, end["count"]!.GetValue<int>());
        Assert.Equal(api.Store.Version, end["datasetVersion"]!.GetValue<string>());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetByteCount(Encoding.UTF8.GetString(bytes)[..start])))), end["sha256"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_line_is_the_record_of_its_own_address_and_none_is_missing()
    {
        var lines = (await api.Client.GetStringAsync(new Uri(Address, UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1];
        var totals = 0;
        foreach (var kind in KnowledgeBase.Catalogue) totals += (await api.Get(kind.Path + "?limit=1"))["total"]!.GetValue<int>();
        Assert.Equal(totals, lines.Length);
        foreach (var line in lines.Where((_, index) => index % 17 == 0))
        {
            var record = JsonNode.Parse(line)!;
            var kind = KnowledgeBase.Catalogue.Named(record["kind"]!.GetValue<string>());
            Assert.Equal(line, await api.Client.GetStringAsync(new Uri($"{kind.Path}/{record["id"]}", UriKind.Relative)));
        }
    }

    [Fact]
    public async Task An_export_is_conditional_and_negotiated()
    {
        using var head = await api.Send(HttpMethod.Head, Address);
        Assert.Equal("application/x-ndjson", head.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment; filename=\"all.ndjson\"", head.Content.Headers.ContentDisposition!.ToString());
        using var known = await api.Send(HttpMethod.Get, Address, ("If-None-Match", head.Headers.ETag!.Tag));
        Assert.Equal(304, (int)known.StatusCode);
        foreach (var file in new[] { "all.ndjson", "projects.csv", "knowledge-base.sqlite" })
        {
            using var refused = await api.Send(HttpMethod.Get, "/api/v1/export/" + file, ("Accept", "image/png"));
            Assert.Equal(406, (int)refused.StatusCode);
        }
    }
}
