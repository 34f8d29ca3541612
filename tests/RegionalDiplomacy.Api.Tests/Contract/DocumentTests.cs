using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class DocumentTests(ApiFixture api)
{
    [Fact]
    public async Task The_served_document_is_the_committed_one() =>
        Repository.AssertSnapshot(await api.Client.GetStringAsync(new Uri(Document.Address, UriKind.Relative)), "openapi", "v1.json");

    [Fact]
    public async Task The_document_says_that_it_is_3_1() =>
        Assert.StartsWith("3.1.", (await api.Get(Document.Address))["openapi"]!.GetValue<string>());

    [Fact]
    public async Task Every_operation_is_described_and_has_a_name_of_its_own()
    {
        var operations = (await Operations()).ToList();
        Assert.Equal(operations.Count, operations.Select(operation => operation["operationId"]!.GetValue<string>()).Distinct().Count());
        foreach (var operation in operations)
        {
            AssertSentence(operation["summary"], operation["operationId"]!);
            AssertSentence(operation["description"], operation["operationId"]!);
            Assert.Single(operation["tags"]!.AsArray());
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key is "200" or "307");
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key == "400");
            foreach (var parameter in operation["parameters"]?.AsArray() ?? []) AssertSentence(parameter!["description"], parameter["name"]!);
        }
    }

    [Fact]
    public async Task Every_property_is_described()
    {
        foreach (var (name, schema) in (await api.Get(Document.Address))["components"]!["schemas"]!.AsObject())
        {
            if (!name.EndsWith("Page", StringComparison.Ordinal)) AssertSentence(schema!["description"], name);
            foreach (var (property, description) in schema!["properties"]?.AsObject() ?? []) AssertSentence(description!["description"], $"{name}.{property}");
        }
    }

    [Fact]
    public async Task Every_tag_is_described() =>
        Assert.All((await api.Get(Document.Address))["tags"]!.AsArray(), tag => AssertSentence(tag!["description"], tag["name"]!));

    [Fact]
    public async Task The_limits_of_the_document_are_those_enforced()
    {
        var limit = (await Operations()).First(operation => operation["operationId"]!.GetValue<string>() == "ListActors")["parameters"]!.AsArray()
            .Single(parameter => parameter!["name"]!.GetValue<string>() == "limit")!["schema"]!;
        Assert.Equal((1, 200, 50), (limit["minimum"]!.GetValue<int>(), limit["maximum"]!.GetValue<int>(), limit["default"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Every_prefilled_example_is_answered()
    {
        foreach (var (path, item) in (await api.Get(Document.Address))["paths"]!.AsObject())
            foreach (var (method, operation) in item!.AsObject())
            {
                var address = (operation!["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == "path")
                    .Aggregate(path, (text, parameter) => text.Replace($"{{{parameter!["name"]}}}", parameter["example"]!.GetValue<string>()));
                var query = (operation["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == "query" && parameter["required"]?.GetValue<bool>() == true)
                    .Select(parameter => $"{parameter!["name"]}={Uri.EscapeDataString(parameter["schema"]!["examples"]![0]!.GetValue<string>())}");
                using var response = await api.Ask(new HttpMethod(method), $"{address}?{string.Join('&', query)}", operation["requestBody"]?["content"]!["application/json"]!["example"]!.ToJsonString());
                Assert.True((int)response.StatusCode is 200 or 307, $"{method} {address}: {response.StatusCode}");
            }
    }

    [Fact]
    public async Task Every_example_of_a_parameter_is_answered()
    {
        foreach (var (path, item) in (await api.Get(Document.Address))["paths"]!.AsObject().Where(pair => KnowledgeBase.Catalogue.Any(kind => kind.Path == pair.Key)))
            foreach (var parameter in item!["get"]!["parameters"]!.AsArray().Where(parameter => parameter!["schema"]!["examples"] is not null))
            {
                var example = parameter!["schema"]!["examples"]![0]!;
                var value = example is JsonArray list ? string.Join(',', list) : example.ToString();
                var page = await api.Get($"{path}?{parameter["name"]}={Uri.EscapeDataString(value)}");
                Assert.NotNull(page["items"]);
            }
    }

    private async Task<IEnumerable<JsonNode>> Operations() =>
        (await api.Get(Document.Address))["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => operation.Value!));

    private static void AssertSentence(JsonNode? text, object where) =>
        Assert.True(text?.GetValue<string>() is { Length: > 8 } sentence && (sentence.TrimEnd().EndsWith('.') || sentence.Contains("* `")), $"{where}: '{text}' is no sentence.");
}
