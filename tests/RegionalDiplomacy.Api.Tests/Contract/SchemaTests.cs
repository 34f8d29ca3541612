using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.Contract;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>The contract that <c>/api/v1/schema</c> tells is the one of the document, and every response carries its fingerprint.</summary>
public sealed class SchemaTests(ApiFixture api)
{
    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/api/v1/actors?limit=1", 200)]
    [InlineData("HEAD", "/api/v1/actors?limit=1", 200)]
    [InlineData("GET", "/api/v1/records/uzbekistan", 307)]
    [InlineData("GET", "/api/v1/actors?limit=0", 400)]
    [InlineData("GET", "/api/v1/actors/nobody", 404)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("DELETE", "/api/v1/actors", 405)]
    [InlineData("POST", "/api/v1/records/lookup", 415)]
    [InlineData("GET", "/api/v1/export/all.ndjson", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/swagger/index.html", 200)]
    public async Task Every_response_repeats_the_fingerprint(string method, string address, int status)
    {
        using var response = await api.Send(new HttpMethod(method), address);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal((await Schema())["fingerprint"]!.GetValue<string>(), response.Headers.GetValues("X-Contract").Single());
    }

    [Fact]
    public async Task So_does_a_copy_that_is_still_good_and_scripts_may_read_it()
    {
        using var first = await api.Send(HttpMethod.Get, "/api/v1/themes");
        using var known = await api.Send(HttpMethod.Get, "/api/v1/themes", ("If-None-Match", first.Headers.ETag!.Tag), ("Origin", "https://example.org"));
        Assert.Equal(304, (int)known.StatusCode);
        Assert.Equal(first.Headers.GetValues("X-Contract"), known.Headers.GetValues("X-Contract"));
        Assert.Contains("X-Contract", string.Join(',', known.Headers.GetValues("Access-Control-Expose-Headers")));
    }

    [Fact]
    public async Task Kinds_fields_and_filters_are_those_of_the_document()
    {
        var (schema, contract) = (await Schema(), new Described(await api.Get(Document.Address)));
        Assert.Equal(KnowledgeBase.Catalogue.Select(kind => kind.Name), schema["kinds"]!.AsArray().Select(kind => Name(kind)));
        foreach (var kind in schema["kinds"]!.AsArray())
        {
            var list = contract.Operations.Single(pair => pair.Method == "get" && pair.Path == kind!["url"]!.GetValue<string>()).Operation;
            var parameters = contract.Parameters(list).Select(parameter => Name(parameter)).ToList();
            Assert.Empty(kind!["filters"]!.AsArray().Select(filter => Name(filter)).Except(parameters));
            Assert.Equal(["cursor", "facets", "fields", "format", "limit", "sort"], parameters.Except(kind["filters"]!.AsArray().Select(filter => Name(filter))).Order());
            var fields = contract.Parameters(list).Single(parameter => Name(parameter) == "fields")["schema"]!["items"]!["enum"]!.AsArray();
            Assert.Equal(fields.Select(word => word!.GetValue<string>()), kind["fields"]!.AsArray().Select(field => Name(field)));
        }
    }

    [Fact]
    public async Task Objects_and_enums_are_those_of_the_document()
    {
        var (schema, contract) = (await Schema(), new Described(await api.Get(Document.Address)));
        foreach (var item in schema["objects"]!.AsArray())
            Assert.Equal(contract.Components["schemas"]![Name(item)]!["properties"]!.AsObject().Select(property => property.Key).Order(), item!["fields"]!.AsArray().Select(field => Name(field)).Order());
        foreach (var words in schema["enums"]!.AsArray())
            Assert.Equal(contract.Components["schemas"]![Name(words)]!["enum"]!.ToJsonString(), new JsonArray([.. words!["values"]!.AsArray().Select(word => word!["value"]!.DeepClone())]).ToJsonString());
    }

    [Fact]
    public async Task Every_type_that_is_named_is_told()
    {
        var schema = await Schema();
        var told = schema["objects"]!.AsArray().Concat(schema["enums"]!.AsArray()).Select(item => Name(item)).ToHashSet();
        var named = schema["kinds"]!.AsArray().SelectMany(kind => kind!["fields"]!.AsArray().Concat(kind["filters"]!.AsArray())).Concat(schema["objects"]!.AsArray().SelectMany(item => item!["fields"]!.AsArray()));
        Assert.Empty(named.Select(item => item!["type"]!.GetValue<string>()).Where(type => char.IsUpper(type[0])).Except(told));
        var operators = schema["operators"]!.AsArray().Select(item => Name(item));
        Assert.Equal(operators.Order(), schema["kinds"]!.AsArray().SelectMany(kind => kind!["filters"]!.AsArray()).SelectMany(filter => filter!["operators"]!.AsArray()).Select(name => name!.GetValue<string>()).Distinct().Order());
    }

    [Fact]
    public void The_fingerprint_follows_what_a_program_relies_on_and_nothing_else()
    {
        var all = ContractSchema.Of(KnowledgeBase.Catalogue);
        Assert.Equal(all.Fingerprint, ContractSchema.Of(KnowledgeBase.Catalogue).Fingerprint);
        Assert.Equal(all.Fingerprint, ContractSchema.Hash(all with { Kinds = [all.Kinds[0] with { Description = "Other words." }, .. all.Kinds.Skip(1)] }));
        Assert.NotEqual(all.Fingerprint, ContractSchema.Hash(all with { Kinds = [.. all.Kinds.Skip(1)] }));
        Assert.NotEqual(all.Fingerprint, ContractSchema.Hash(all with { Enums = [all.Enums[0] with { Values = [.. all.Enums[0].Values.Skip(1)] }, .. all.Enums.Skip(1)] }));
        Assert.NotEqual(all.Fingerprint, ContractSchema.Hash(all with { Objects = [all.Objects[0] with { Fields = [all.Objects[0].Fields[0] with { Nullable = true }] }, .. all.Objects.Skip(1)] }));
    }

    private Task<JsonNode> Schema() => api.Get(ContractEndpoint.Address);

    private static string Name(JsonNode? node) => node!["name"]!.GetValue<string>();
}
