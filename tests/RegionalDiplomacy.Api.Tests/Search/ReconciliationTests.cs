using System.Net;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Search;

/// <summary>The Reconciliation Service API 0.2: the manifest and queries.</summary>
public sealed class ReconciliationTests(ApiFixture api)
{
    private const string Path = "/api/v1/reconcile";

    [Fact]
    public async Task Without_parameters_there_is_a_manifest() => ReconciliationShapes.AssertManifest(await api.Get(Path));

    [Fact]
    public async Task The_manifest_names_every_kind_that_bears_names_as_a_type() => Assert.Equal(
        KnowledgeBase.Catalogue.Where(kind => kind.IsNamed).Select(kind => (kind.Name, kind.Singular)),
        (await api.Get(Path))["defaultTypes"]!.AsArray().Select(type => (Text(type!["id"]), Text(type["name"]))));

    [Fact]
    public async Task The_manifest_has_the_address_by_which_the_client_came()
    {
        using var here = await api.Send(HttpMethod.Get, Path);
        using var there = await api.Send(HttpMethod.Get, Path, ("Host", "data.example:8080"));
        Assert.Equal("http://data.example:8080/api/v1/records/", Text(JsonNode.Parse(await there.Content.ReadAsStringAsync())!["identifierSpace"]));
        Assert.NotEqual(here.Headers.ETag, there.Headers.ETag);
    }

    [Fact]
    public async Task Every_address_of_the_manifest_answers()
    {
        var manifest = await api.Get(Path);
        string Filled(string of, string id) => Text(manifest[of]!["url"]).Replace("{{id}}", id);
        var suggest = manifest["suggest"]!.AsObject().Select(service => (Name: service.Key, At: Text(service.Value!["service_url"]), Path: Text(service.Value["service_path"]), Flyout: Text(service.Value["flyout_service_path"]))).ToList();
        var flyouts = suggest.Select(service => service.At + service.Flyout.Replace("${id}", service.Name switch { "entity" => "iran", "property" => "status", _ => "actor" }));
        var propose = manifest["extend"]!["propose_properties"]!;
        List<string> good = [Filled("preview", "iran"), Filled("feature_view", "nameSimilarity"), Text(manifest["schemaSpace"]), Text(propose["service_url"]) + Text(propose["service_path"]), .. suggest.Select(service => service.At + service.Path + "?prefix=a"), .. flyouts];
        foreach (var address in good) Assert.Equal(HttpStatusCode.OK, await Status(address));
        List<string> redirects = [Filled("view", "iran"), Text(manifest["identifierSpace"]) + "iran"];
        foreach (var address in redirects) Assert.Equal(HttpStatusCode.TemporaryRedirect, await Status(address));
    }

    [Theory]
    [InlineData("""{"query": "Qush Tepa Canal"}""", "qush-tepa-canal", true)]
    [InlineData("""{"query": "Қўштепа канали"}""", "qush-tepa-canal", true)]
    [InlineData("""{"query": "qush-tepa-canal"}""", "qush-tepa-canal", true)]
    [InlineData("""{"query": " Iran "}""", "iran", true)]
    [InlineData("""{"query": "Qush Tepa", "type": "project"}""", "qush-tepa-canal", true)]
    [InlineData("""{"query": "Qush Tepa", "type": ["project"], "type_strict": "any"}""", "qush-tepa-canal", true)]
    [InlineData("""{"query": "Qush Tepa", "type": ["project"], "type_strict": "all"}""", "qush-tepa-canal", true)]
    [InlineData("""{"query": "Qush Tepa", "type": ["project"], "type_strict": "should"}""", "qush-tepa-canal", true)]
    [InlineData("""{"query": "Qush Tepa Canal", "type": "person", "type_strict": "should"}""", "qush-tepa-canal", false)]
    [InlineData("""{"query": "iran", "type": "person", "type_strict": "should"}""", "iran", false)]
    [InlineData("""{"query": "Qush Tepa Canal", "type": ["project", "actor"], "type_strict": "all"}""", null, false)]
    [InlineData("""{"query": "Qush Tepa Canal", "type": []}""", "qush-tepa-canal", true)]
    [InlineData("""{"query": "Elon Musk"}""", null, false)]
    [InlineData("""{"query": "💧"}""", null, false)]
    public async Task A_query_finds_what_is_meant(string query, string? id, bool match)
    {
        var candidates = await Candidates(query);
        if (id is null) Assert.DoesNotContain(candidates, IsMatch);
        else Assert.Equal((id, match), (Text(candidates[0]["id"]), IsMatch(candidates[0])));
    }

    [Fact]
    public async Task Only_records_of_the_types_asked_for_are_candidates()
    {
        var all = await Candidates("""{"query": "Qush Tepa", "limit": 50}""");
        var some = await Candidates("""{"query": "Qush Tepa", "limit": 50, "type": ["event", "indicator"]}""");
        Assert.Contains(all, candidate => Type(candidate) == "project");
        Assert.NotEmpty(some);
        Assert.All(some, candidate => Assert.True(Type(candidate) is "event" or "indicator"));
    }

    [Fact]
    public async Task A_name_that_is_longer_than_any_has_no_candidates() => Assert.Empty(await Candidates($$"""{"query": "{{new string('x', 600)}}"}"""));

    [Fact]
    public async Task A_limit_is_kept()
    {
        Assert.Single(await Candidates("""{"query": "Taliban", "limit": 1}"""));
        Assert.Equal(5, (await Candidates("""{"query": "Taliban"}""")).Count);
    }

    [Fact]
    public async Task A_batch_is_answered_the_same_from_address_form_and_body()
    {
        const string Batch = """{"q0": {"query": "Iran", "limit": 2}, "ключ/1": {"query": "TTP", "type": "militantGroup"}}""";
        var fromAddress = await api.Get($"{Path}?queries={Uri.EscapeDataString(Batch)}");
        ReconciliationShapes.AssertResults(fromAddress, "q0", "ключ/1");
        Assert.Equal(fromAddress.ToJsonString(), (await Post(Batch)).ToJsonString());
        using var body = await api.Ask(HttpMethod.Post, Path, $$"""{"queries": {{Batch}}}""");
        Assert.Equal(fromAddress.ToJsonString(), JsonNode.Parse(await body.Content.ReadAsStringAsync())!.ToJsonString());
    }

    [Fact]
    public async Task A_query_of_a_batch_is_answered_as_if_it_were_alone()
    {
        var batch = await Post("""{"a": {"query": "Iran"}, "b": {"query": "Iran", "properties": [{"pid": "region", "v": "gulf"}]}}""");
        Assert.Equal((await Post("""{"a": {"query": "Iran"}}"""))["a"]!.ToJsonString(), batch["a"]!.ToJsonString());
        Assert.NotEqual(batch["a"]!.ToJsonString(), batch["b"]!.ToJsonString());
    }

    [Fact]
    public async Task A_batch_of_nothing_has_no_results() => Assert.Empty((await Post("{}")).AsObject());

    [Fact]
    public async Task A_batch_of_the_size_announced_is_answered_and_a_larger_one_is_413()
    {
        var most = (await api.Get(Path))["batchSize"]!.GetValue<int>();
        string Batch(int size) => new JsonObject(Enumerable.Range(0, size).Select(number => KeyValuePair.Create<string, JsonNode?>($"q{number}", new JsonObject { ["query"] = "x" }))).ToJsonString();
        ReconciliationShapes.AssertResults(await Post(Batch(most)), Enumerable.Range(0, most).Select(number => $"q{number}"));
        var problem = await Post(Batch(most + 1), expected: HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("/problems/too-large", Text(problem["type"]));
        Assert.Contains($"{most}", Text(problem["detail"]));
    }

    [Fact]
    public async Task Features_tell_what_the_score_is_made_of()
    {
        var candidate = (await Candidates("""{"query": "Qush Tepa Canal", "type": "project", "properties": [{"pid": "status", "v": "under construction"}, {"pid": "startDate", "v": "1999"}]}"""))[0];
        Assert.Equal((1.0, 1.0, 0.0, 0.5), (Feature(candidate, "nameSimilarity"), Feature(candidate, "property-status"), Feature(candidate, "property-startDate"), Feature(candidate, "propertyAgreement")));
        Assert.Equal(80, candidate["score"]!.GetValue<double>());
        foreach (var feature in candidate["features"]!.AsArray())
            Assert.NotEmpty(Text((await api.Get($"{Path}/features/{Text(feature!["id"])}"))["description"]));
    }

    [Theory]
    [InlineData("status", "\"underConstruction\"", 1.0)]
    [InlineData("status", "\"under construction\"", 1.0)]
    [InlineData("status", "\"completed\"", 0.0)]
    [InlineData("status", "[\"completed\", \"under construction\"]", 1.0)]
    [InlineData("countries", "\"afghanistan\"", 1.0)]
    [InlineData("countries", "\"AFGHANISTAN\"", 1.0)]
    [InlineData("countries", "\"افغانستان\"", 1.0)]
    [InlineData("countries", "{\"id\": \"afghanistan\", \"name\": \"whatever\"}", 1.0)]
    [InlineData("countries", "{\"id\": \"iran\", \"name\": \"Afghanistan\"}", 0.0)]
    [InlineData("startDate", "2022", 1.0)]
    [InlineData("startDate", "\"2022-03-15\"", 1.0)]
    [InlineData("startDate", "\"2021-08/2022-08\"", 1.0)]
    [InlineData("startDate", "\"2023\"", 0.0)]
    [InlineData("startDate", "\"some day\"", 0.0)]
    [InlineData("aliases", "\"qosh tepa\"", 1.0)]
    [InlineData("bordersAfghanistan", "true", 0.5)]
    public async Task A_property_is_compared_as_what_it_is(string property, string value, double agreement)
    {
        var candidate = (await Candidates($$"""{"query": "Qush Tepa Canal", "properties": [{"pid": "{{property}}", "v": {{value}}}]}"""))[0];
        Assert.Equal(("qush-tepa-canal", agreement), (Text(candidate["id"]), Feature(candidate, $"property-{property}")));
        Assert.Equal(agreement > 0, IsMatch(candidate));
    }

    [Theory]
    [InlineData("true", 1.0)]
    [InlineData("\"Yes\"", 1.0)]
    [InlineData("false", 0.0)]
    [InlineData("\"perhaps\"", 0.0)]
    public async Task A_flag_is_compared_as_yes_or_no(string value, double agreement) => Assert.Equal(agreement,
        Feature((await Candidates($$"""{"query": "Uzbekistan", "type": "actor", "properties": [{"pid": "bordersAfghanistan", "v": {{value}}}]}"""))[0], "property-bordersAfghanistan"));

    [Fact]
    public async Task A_property_never_makes_a_name_a_match_that_does_not_fit()
    {
        var candidates = await Candidates("""{"query": "Helmand", "type": "project", "properties": [{"pid": "status", "v": "underConstruction"}, {"pid": "countries", "v": "Afghanistan"}]}""");
        Assert.NotEmpty(candidates);
        Assert.All(candidates, candidate => Assert.True(candidate["score"]!.GetValue<double>() <= 100 * Feature(candidate, "nameSimilarity")));
        Assert.DoesNotContain(candidates, candidate => IsMatch(candidate) && Feature(candidate, "nameSimilarity") < 0.85);
    }

    [Theory]
    [InlineData("""{"query": "Kandahar", "type": "place"}""", "kandahar-city")]
    [InlineData("""{"query": "Kandahar", "type": "place", "properties": [{"pid": "type", "v": "city"}]}""", "kandahar-city")]
    [InlineData("""{"query": "Kandahar", "type": "place", "properties": [{"pid": "type", "v": "province"}]}""", "kandahar-province")]
    [InlineData("""{"query": "Kandahar", "type": "place", "properties": [{"pid": "type", "v": "river"}]}""", null)]
    [InlineData("""{"query": "Herat", "type": "place", "properties": [{"pid": "type", "v": ["province", "river"]}]}""", "herat-province")]
    [InlineData("""{"query": "kandahar-city", "properties": [{"pid": "type", "v": "province"}]}""", null)]
    public async Task A_property_decides_between_namesakes(string query, string? match) =>
        Assert.Equal(match, (await Candidates(query)).SingleOrDefault(IsMatch) is { } found ? Text(found["id"]) : null);

    [Fact]
    public async Task Records_are_found_by_properties_alone_but_are_no_match()
    {
        var candidates = await Candidates("""{"type": "project", "limit": 100, "properties": [{"pid": "countries", "v": "Iran"}, {"pid": "type", "v": "railway"}]}""");
        Assert.Equal((await api.Ids("/api/v1/projects?country=iran&type=railway&limit=100")).Order(), candidates.Select(candidate => Text(candidate["id"])).Order());
        Assert.NotEmpty(candidates);
        Assert.DoesNotContain(candidates, IsMatch);
    }

    [Theory]
    [InlineData("startDate", "2022", "qush-tepa-canal")]
    [InlineData("startDate", "[\"1850\", \"2022-03\"]", "qush-tepa-canal")]
    [InlineData("label", "\"qush tepa canal\"", "qush-tepa-canal")]
    [InlineData("aliases", "\"Қўштепа канали\"", "qush-tepa-canal")]
    [InlineData("bordersAfghanistan", "\"yes\"", "uzbekistan")]
    [InlineData("unit", "\"KM\"", "qush-tepa-length")]
    [InlineData("region", "\"central asia\"", "uzbekistan")]
    [InlineData("partOf", "{\"id\": \"central-asian-states\"}", "uzbekistan")]
    public async Task Each_sort_of_property_finds_records(string property, string value, string id) =>
        Assert.Contains(id, (await Candidates($$"""{"limit": 100, "properties": [{"pid": "{{property}}", "v": {{value}}}]}""")).Select(candidate => Text(candidate["id"])));

    private async Task<HttpStatusCode> Status(string address)
    {
        using var response = await api.Client.GetAsync(new Uri(address));
        return response.StatusCode;
    }

    private async Task<List<JsonNode>> Candidates(string query)
    {
        var batch = await Post($$"""{"q": {{query}}}""");
        ReconciliationShapes.AssertResults(batch, "q");
        return [.. batch["q"]!["result"]!.AsArray().Select(candidate => candidate!)];
    }

    private async Task<JsonNode> Post(string batch, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("queries", batch)]);
        using var response = await api.Client.PostAsync(new Uri(Path, UriKind.Relative), form);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, text);
        return JsonNode.Parse(text)!;
    }

    private static double Feature(JsonNode candidate, string id) => candidate["features"]!.AsArray().Single(feature => Text(feature!["id"]) == id)!["value"]!.GetValue<double>();

    private static bool IsMatch(JsonNode candidate) => candidate["match"]!.GetValue<bool>();

    private static string Type(JsonNode candidate) => Text(candidate["type"]![0]!["id"]);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
