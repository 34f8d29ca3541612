using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class DocumentTests(ApiFixture api)
{
    private static readonly string[] OfAll = ["400", "405", "500"];

    [Fact]
    public async Task The_served_document_is_the_committed_one() =>
        Repository.AssertSnapshot(await api.Client.GetStringAsync(new Uri(Document.Address, UriKind.Relative)), "openapi", "v1.json");

    [Fact]
    public async Task The_document_says_that_it_is_3_1() =>
        Assert.StartsWith("3.1.", (await api.Get(Document.Address))["openapi"]!.GetValue<string>());

    [Fact]
    public async Task The_document_is_kept_and_compressed_like_any_answer()
    {
        using var compressed = await api.Send(HttpMethod.Get, Document.Address, ("Accept-Encoding", "br"));
        using var known = await api.Send(HttpMethod.Get, Document.Address, ("Accept-Encoding", "br"), ("If-None-Match", compressed.Headers.ETag!.Tag));
        Assert.Equal(("br", 304), (compressed.Content.Headers.ContentEncoding.Single(), (int)known.StatusCode));
    }

    [Fact]
    public async Task Every_operation_is_described_and_has_a_name_of_its_own()
    {
        var contract = new Described(await api.Get(Document.Address));
        var names = contract.Operations.Select(pair => pair.Operation["operationId"]!.GetValue<string>()).ToList();
        Assert.Equal(names, names.Distinct());
        foreach (var (_, _, operation) in contract.Operations)
        {
            Assert.Matches("^(Get|List|Query|Export|Locate|LookUp|Search|Match|Suggest|Reconcile|Preview|Propose)([A-Z][a-z]+)*$", operation["operationId"]!.GetValue<string>());
            AssertSentence(operation["summary"], operation["operationId"]!);
            AssertSentence(operation["description"], operation["operationId"]!);
            Assert.Single(operation["tags"]!.AsArray());
            Assert.Empty(operation["security"]!.AsArray());
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key is "200" or "307");
            Assert.Empty(OfAll.Except(operation["responses"]!.AsObject().Select(response => response.Key)));
            foreach (var parameter in contract.Parameters(operation)) AssertSentence(parameter["description"], parameter["name"]!);
            foreach (var (status, response) in operation["responses"]!.AsObject()) AssertSentence(contract.Resolve(response!)["description"], status);
        }
    }

    [Fact]
    public async Task Every_media_type_has_an_example_and_every_parameter_and_header_too()
    {
        var contract = new Described(await api.Get(Document.Address));
        foreach (var (method, path, operation) in contract.Operations)
        {
            foreach (var parameter in contract.Parameters(operation)) Assert.True((parameter["example"] ?? parameter["schema"]!["examples"]) is not null, $"{method} {path} {parameter["name"]}");
            foreach (var response in operation["responses"]!.AsObject().Select(pair => contract.Resolve(pair.Value!)))
            {
                foreach (var (name, header) in response["headers"]!.AsObject()) Assert.True(contract.Resolve(header!)["example"] is not null, name);
                foreach (var (mediaType, content) in response["content"]?.AsObject() ?? [])
                    Assert.True(mediaType == "application/vnd.sqlite3" || (content!["example"] ?? content["examples"]) is not null, $"{method} {path} {mediaType}");
            }
        }
    }

    [Fact]
    public async Task Every_property_is_described_and_every_value_has_an_example()
    {
        var missing = new List<string>();
        foreach (var (name, schema) in (await api.Get(Document.Address))["components"]!["schemas"]!.AsObject())
        {
            AssertSentence(schema!["description"], name);
            foreach (var (property, described) in schema["properties"]?.AsObject() ?? [])
            {
                AssertSentence(described!["description"], $"{name}.{property}");
                if (described["examples"] is null && IsValue(described)) missing.Add($"{name}.{property}");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Tags_are_described_and_begin_with_the_service_and_end_with_bulk()
    {
        var tags = (await api.Get(Document.Address))["tags"]!.AsArray();
        Assert.All(tags, tag => AssertSentence(tag!["description"], tag["name"]!));
        Assert.Equal([Operations.AboutTag, SearchOperations.Tag, .. KnowledgeBase.Catalogue.Select(Operations.Tag), ReconciliationOperations.Tag, Operations.ExportTag], tags.Select(tag => tag!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_prefilled_example_is_answered()
    {
        var contract = new Described(await api.Get(Document.Address));
        foreach (var (method, path, operation) in contract.Operations)
        {
            var address = contract.Parameters(operation).Where(parameter => parameter["in"]!.GetValue<string>() == "path")
                .Aggregate(path, (text, parameter) => text.Replace($"{{{parameter["name"]}}}", parameter["example"]!.GetValue<string>()));
            var query = contract.Parameters(operation).Where(parameter => parameter["in"]!.GetValue<string>() == "query" && parameter["required"]?.GetValue<bool>() == true)
                .Select(parameter => $"{parameter["name"]}={Uri.EscapeDataString(parameter["schema"]!["examples"]![0]!.GetValue<string>())}");
            using var response = await api.Ask(new HttpMethod(method.ToUpperInvariant()), $"{address}?{string.Join('&', query)}", operation["requestBody"]?["content"]!["application/json"]!["example"]!.ToJsonString());
            Assert.True((int)response.StatusCode is 200 or 307, $"{method} {address}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_example_of_a_parameter_finds_something()
    {
        var contract = new Described(await api.Get(Document.Address));
        var found = new Dictionary<JsonNode, int>();
        foreach (var (_, path, operation) in contract.Operations.Where(pair => pair.Method == "get" && KnowledgeBase.Catalogue.Any(kind => kind.Path == pair.Path)))
            // A cursor belongs to its query and its dataset, so none is good for ever.
            foreach (var parameter in contract.Parameters(operation).Where(parameter => parameter["name"]!.GetValue<string>() is not ("cursor" or "format")))
            {
                var example = parameter["schema"]!["examples"]![0]!;
                var value = example is JsonArray list ? string.Join(',', list) : example.ToString();
                var page = await api.Get($"{path}?{parameter["name"]}={Uri.EscapeDataString(value)}");
                found[parameter] = found.GetValueOrDefault(parameter) + page["total"]!.GetValue<int>();
            }

        Assert.All(found, pair => Assert.True(pair.Value > 0, $"{pair.Key["name"]}={pair.Key["schema"]!["examples"]![0]} finds nothing"));
    }

    private static bool IsValue(JsonNode schema) => schema["$ref"] is null && schema["oneOf"] is null && schema["additionalProperties"] is null
        && (schema["items"] is not { } items || items["enum"] is not null || items["type"]?.ToString() is "string" or "integer") && schema["type"]?.ToString() != "object";

    private static void AssertSentence(JsonNode? text, object where) =>
        Assert.True(text?.GetValue<string>() is { Length: > 8 } sentence && (sentence.TrimEnd().EndsWith('.') || sentence.Contains("* `")), $"{where}: '{text}' is no sentence.");
}
