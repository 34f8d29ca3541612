using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.OpenApi;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>Every limit that the document states is the one at which the service begins to refuse.</summary>
public sealed class StatedLimitTests(ApiFixture api)
{
    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task Every_limit_of_a_parameter_is_enforced(string route)
    {
        var contract = new Described(await api.Get(Document.Address));
        var operation = contract.Operations.Single(pair => pair.Method == "get" && pair.Path == route).Operation;
        var tried = 0;
        foreach (var parameter in contract.Parameters(operation))
            foreach (var beyond in Beyond(parameter["schema"]!, contract))
            {
                var problem = await api.Get($"{route}?{parameter["name"]}={Uri.EscapeDataString(beyond)}", System.Net.HttpStatusCode.BadRequest);
                Assert.Equal(parameter["name"]!.GetValue<string>(), problem["errors"]![0]!["parameter"]!.GetValue<string>());
                tried++;
            }

        Assert.True(tried > 15, $"Only {tried} limits were tried.");
    }

    [Theory]
    [InlineData("limit=1")]
    [InlineData("limit=200")]
    public async Task What_is_just_within_is_answered(string query) => await api.Get("/api/v1/actors?" + query);

    [Fact]
    public async Task A_text_and_a_list_of_the_greatest_length_are_answered()
    {
        await api.Get($"/api/v1/actors?q={new string('x', Maximum("Q", "maxLength"))}");
        await api.Get($"/api/v1/sources?language={new string('x', Maximum("SourcesLanguage", "maxLength"))}");
        await api.Get($"/api/v1/actors?type={string.Join(',', Enumerable.Repeat("state", Maximum("ActorsType", "maxItems")))}");
        var unknown = await api.Get($"/api/v1/actors?id={new string('x', 200)}", System.Net.HttpStatusCode.BadRequest);
        Assert.StartsWith("No record has the id", unknown["errors"]![0]!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_limits_of_bodies_are_enforced()
    {
        var ids = (await api.Get(Document.Address))["paths"]!["/api/v1/records/lookup"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!["ids"]!;
        var (most, longest) = (ids["maxItems"]!.GetValue<int>(), ids["items"]!["maxLength"]!.GetValue<int>());
        Assert.Equal(200, await Status("/api/v1/records/lookup", new JsonObject { ["ids"] = Many(most, () => "iran") }));
        Assert.Equal(400, await Status("/api/v1/records/lookup", new JsonObject { ["ids"] = Many(most + 1, () => "iran") }));
        Assert.Equal(200, await Status("/api/v1/records/lookup", new JsonObject { ["ids"] = Many(1, () => new string('x', longest)) }));
        Assert.Equal(400, await Status("/api/v1/records/lookup", new JsonObject { ["ids"] = Many(1, () => new string('x', longest + 1)) }));
        var conditions = (await api.Get(Document.Address))["components"]!["schemas"]!["ActorsConditions"]!["properties"]!["any"]!["maxItems"]!.GetValue<int>();
        Assert.Equal(200, await Status("/api/v1/actors/query", new JsonObject { ["where"] = new JsonObject { ["any"] = Many(conditions, () => new JsonObject { ["region"] = "gulf" }) } }));
        Assert.Equal(400, await Status("/api/v1/actors/query", new JsonObject { ["where"] = new JsonObject { ["any"] = Many(conditions + 1, () => new JsonObject()) } }));
    }

    [Theory]
    [InlineData("2022", true)]
    [InlineData("2022-03", true)]
    [InlineData("2022-03-15~", true)]
    [InlineData("199X", true)]
    [InlineData("2021?/2022-08-15%", true)]
    [InlineData("../2022", true)]
    [InlineData("2022/..", true)]
    [InlineData("../..", false)]
    [InlineData("22", false)]
    [InlineData("2022-3", false)]
    [InlineData("2022/2023/2024", false)]
    public void The_form_of_a_date_in_the_document_is_the_one_that_is_read(string text, bool isDate)
    {
        Assert.Equal(isDate, System.Text.RegularExpressions.Regex.IsMatch(text, RegionalDiplomacy.Api.Engine.EdtfDate.Pattern));
        Assert.Equal(isDate, RegionalDiplomacy.Api.Engine.EdtfDate.TryParse(text, out _));
    }

    private static IEnumerable<string> Beyond(JsonNode schema, Described contract)
    {
        if (schema["maximum"] is { } maximum) yield return $"{maximum.GetValue<int>() + 1}";
        if (schema["minimum"] is { } minimum) yield return $"{minimum.GetValue<int>() - 1}";
        if (schema["maxLength"] is { } length) yield return new string('x', length.GetValue<int>() + 1);
        if (schema["pattern"]?.GetValue<string>() is { } pattern) yield return System.Text.RegularExpressions.Regex.IsMatch("no such form!", pattern) ? "\u0001" : "no such form!";
        if (schema["enum"] is not null) yield return "noSuchWord";
        if (schema["items"] is not { } reference) yield break;
        var item = contract.Resolve(reference);
        var word = item["enum"]?[0]?.GetValue<string>() ?? "uzbekistan";
        yield return "";
        yield return string.Join(',', Enumerable.Repeat(word, schema["maxItems"]!.GetValue<int>() + 1));
        if (schema["uniqueItems"] is not null) yield return $"{word},{word}";
        foreach (var beyond in Beyond(item, contract)) yield return beyond;
    }

    private int Maximum(string parameter, string limit) =>
        api.Get(Document.Address).GetAwaiter().GetResult()["components"]!["parameters"]![parameter]!["schema"]![limit]!.GetValue<int>();

    private static JsonArray Many(int count, Func<JsonNode> item) => [.. Enumerable.Range(0, count).Select(_ => item())];

    private async Task<int> Status(string address, JsonObject body)
    {
        using var response = await api.Ask(HttpMethod.Post, address, body.ToJsonString());
        return (int)response.StatusCode;
    }
}
