using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using CsvHelper;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class FormatTests(ApiFixture api)
{
    public static IEnumerable<TheoryDataRow<string, OutputFormat>> Every =>
        from kind in KnowledgeBase.Catalogue from format in Formats.All select new TheoryDataRow<string, OutputFormat>(kind.Path, format);

    [Theory, MemberData(nameof(Every))]
    public async Task Every_format_is_had_by_parameter_and_by_header_alike(string route, OutputFormat format)
    {
        var word = format.ToString().ToLowerInvariant();
        foreach (var address in new[] { route + "?limit=3", $"{route}/{KnowledgeBase.Catalogue.Single(kind => kind.Path == route).ExampleId}" })
        {
            using var byParameter = await api.Send(HttpMethod.Get, $"{address}{(address.Contains('?') ? '&' : '?')}format={word}", ("Accept", "image/png"));
            using var byHeader = await api.Send(HttpMethod.Get, address, ("Accept", $"{Formats.MediaType(format)}, */*;q=0.1"));
            Assert.Equal(200, (int)byParameter.StatusCode);
            Assert.Equal(Formats.ContentType(format), byParameter.Content.Headers.ContentType!.ToString());
            Assert.Equal(byParameter.Content.Headers.ContentType, byHeader.Content.Headers.ContentType);
            if (format != OutputFormat.Json) Assert.Equal(await byParameter.Content.ReadAsStringAsync(), await byHeader.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/csv;q=0.5, application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/json;q=0, */*", "application/x-ndjson")]
    [InlineData("application/*;q=0.2, text/markdown;q=0.3", "text/markdown")]
    [InlineData("TEXT/CSV", "text/csv")]
    [InlineData("not a media type", "application/json")]
    public async Task The_header_chooses(string? accept, string mediaType)
    {
        using var response = await api.Send(HttpMethod.Get, "/api/v1/themes?limit=1", accept is null ? [] : [("Accept", accept)]);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_compressed_answer_is_the_same_and_has_a_tag_of_its_own(string coding)
    {
        foreach (var address in new[] { "/api/v1/projects", "/api/v1/export/all.ndjson", "/api/v1/projects?format=csv" })
        {
            using var plain = await api.Send(HttpMethod.Get, address);
            using var compressed = await api.Send(HttpMethod.Get, address, ("Accept-Encoding", coding));
            Assert.Equal(coding, compressed.Content.Headers.ContentEncoding.Single());
            Assert.NotEqual(plain.Headers.ETag, compressed.Headers.ETag);
            await using var body = await compressed.Content.ReadAsStreamAsync();
            using var reader = new StreamReader(coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress));
            Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
            using var known = await api.Send(HttpMethod.Get, address, ("Accept-Encoding", coding), ("If-None-Match", compressed.Headers.ETag!.Tag));
            Assert.Equal(304, (int)known.StatusCode);
            Assert.Equal(compressed.Headers.ETag, known.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=0.5, br;q=0.4", "gzip")]
    [InlineData("*", "br")]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    public async Task The_coding_is_the_clients_choice(string accept, string? coding)
    {
        using var response = await api.Send(HttpMethod.Get, "/api/v1/projects", ("Accept-Encoding", accept));
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Fact]
    public async Task A_csv_cell_joins_lists_and_is_no_formula()
    {
        using var reader = new CsvReader(new StringReader(await api.Client.GetStringAsync(new Uri("/api/v1/projects?id=qush-tepa-canal&format=csv", UriKind.Relative))), CultureInfo.InvariantCulture);
        var row = reader.GetRecords<dynamic>().Cast<IDictionary<string, object>>().Single();
        var record = await api.Get("/api/v1/projects/qush-tepa-canal");
        Assert.Equal("2022-03", row["startDate"]);
        Assert.Equal(string.Join('|', record["evidence"]!.AsArray().Select(place => place!["passage"]!.GetValue<string>())), row["evidence"]);
        Assert.Equal(string.Join('|', record["disputes"]!.AsArray().Select(link => link!["id"]!.GetValue<string>())), row["disputes"]);
        Assert.Equal(string.Join('|', record["obstacles"]!.AsArray().Select(statement => statement!["text"]!.GetValue<string>())), row["obstacles"]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-3", "'-3")]
    [InlineData("a|b\\c", "a|b\\c")]
    [InlineData("«x», \"y\"\nz", "«x», \"y\"\nz")]
    public void A_cell_says_what_it_holds_and_is_defused(string text, string read)
    {
        var kind = KnowledgeBase.Catalogue.Named("theme");
        var json = new JsonObject { ["id"] = "x", ["label"] = text, ["kind"] = "theme", ["aliases"] = new JsonArray(), ["summary"] = "", ["themes"] = new JsonArray(), ["evidence"] = new JsonArray() };
        var csv = string.Concat(Csv.Write(new RecordSet(kind, [System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())], null, api.Store)).Select(System.Text.Encoding.UTF8.GetString));
        Assert.Equal(2, csv.Split("\r\n").Length - 1);
        using var reader = new CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        Assert.Equal(read, reader.GetRecords<dynamic>().Cast<IDictionary<string, object>>().Single()["label"]);
    }

    [Fact]
    public async Task A_list_of_lines_ends_with_its_count()
    {
        var lines = (await api.Client.GetStringAsync(new Uri("/api/v1/projects?type=dam&format=ndjson&fields=label", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Length - 1, JsonNode.Parse(lines[^1])!["_end"]!["count"]!.GetValue<int>());
        Assert.Equal(["id", "label"], JsonNode.Parse(lines[0])!.AsObject().Select(property => property.Key).Order());
    }

    [Fact]
    public async Task A_source_is_cited_as_the_publication_it_is_and_a_record_by_its_evidence()
    {
        var source = (await Csl("/api/v1/sources/smith-bahiss-no-choice-but-to-work-with-the-taliban-2023"))[0]!;
        Assert.Equal(("The World Has No Choice but to Work with the Taliban", "Foreign Affairs", "Smith"),
            (source["title"]!.GetValue<string>(), source["container-title"]!.GetValue<string>(), source["author"]![0]!["family"]!.GetValue<string>()));
        Assert.Equal("[[2023,8,11]]", source["issued"]!["date-parts"]!.ToJsonString());
        var claim = (await Csl("/api/v1/claims/ttp-deaths-during-talks"))[0]!;
        Assert.Equal("International Crisis Group", claim["author"]![0]!["literal"]!.GetValue<string>());
        Assert.Contains("fn. 152", claim["note"]!.GetValue<string>());
        Assert.Contains(api.Store.Version, claim["note"]!.GetValue<string>());
        using var response = await api.Send(HttpMethod.Get, "/api/v1/claims/ttp-deaths-during-talks");
        Assert.Equal("</api/v1/records/ttp-deaths-during-talks>; rel=\"cite-as\"", response.Headers.GetValues("Link").Single());
    }

    [Fact]
    public async Task Linked_records_are_embedded_where_they_are_asked_for()
    {
        var record = await api.Get("/api/v1/disputes/helmand-water-dispute?include=events,agreements");
        Assert.Equal(["agreements", "events"], record["included"]!.AsObject().Select(property => property.Key));
        foreach (var route in new[] { "agreements", "events" })
            Assert.Equal((await api.Ids($"/api/v1/{route}?linkedTo=helmand-water-dispute&limit=200")).Order(), record["included"]![route]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).Order());
        Assert.Equal(["id", "included"], (await api.Get("/api/v1/disputes/helmand-water-dispute?include=events&fields=id")).AsObject().Select(property => property.Key));
        var problem = await api.Get("/api/v1/disputes/helmand-water-dispute?include=event", System.Net.HttpStatusCode.BadRequest);
        Assert.Equal("/api/v1/disputes/helmand-water-dispute?include=events", problem["errors"]![0]!["suggestions"]![0]!["url"]!.GetValue<string>());
        await api.Get("/api/v1/disputes/helmand-water-dispute?include=events&format=csv", System.Net.HttpStatusCode.BadRequest);
    }

    private async Task<JsonArray> Csl(string address) => (await api.Get(address + "?format=csljson")).AsArray();
}
