using System.Net;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Tests.Contract;

namespace RegionalDiplomacy.Api.Tests.Answers;

/// <summary>The check that every answer passes through finds what is wrong, and the examples of the document are answers.</summary>
public sealed class AnswerTests(ApiFixture api)
{
    [Theory]
    [InlineData("/api/v1/actors/uzbekistan", "\"label\":\"Uzbekistan\"", "\"label\":7", "StringExpected")]
    [InlineData("/api/v1/actors/uzbekistan", "\"label\":\"Uzbekistan\"", "\"lable\":\"Uzbekistan\"", "PropertyRequired")]
    [InlineData("/api/v1/actors/uzbekistan", "\"label\":\"Uzbekistan\"", "\"label\":null", "StringExpected")]
    [InlineData("/api/v1/actors/uzbekistan", "\"type\":\"state\"", "\"type\":\"stat\"", "NotInEnumeration")]
    [InlineData("/api/v1/actors/uzbekistan", "\"kind\":\"actor\"", "\"kind\":\"place\"", "NotInEnumeration")]
    [InlineData("/api/v1/actors/uzbekistan", "\"label\":\"Uzbekistan\"", "\"label\":\"Uzbekistan\",\"motto\":\"x\"", "NoAdditionalPropertiesAllowed")]
    [InlineData("/api/v1/actors?type=state&fields=label", "\"label\":\"China\"", "\"name\":\"China\"", "PropertyRequired")]
    [InlineData("/api/v1/actors?type=state&fields=label", "\"label\":\"China\"", "\"label\":\"China\",\"region\":\"gulf\"", "NoAdditionalPropertiesAllowed")]
    [InlineData("/api/v1/actors?limit=0", "\"status\":400", "\"status\":\"400\"", "IntegerExpected")]
    [InlineData("/api/v1/actors?format=csljson&limit=1", "\"title\":", "\"titel\":", "PropertyRequired")]
    public async Task An_answer_that_breaks_the_document_is_found(string address, string right, string wrong, string told)
    {
        using var response = await api.Send(HttpMethod.Get, address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains(right, text);
        var position = text.IndexOf(right, StringComparison.Ordinal);
        response.Content = new StringContent(text[..position] + wrong + text[(position + right.Length)..], null, response.Content.Headers.ContentType!.MediaType!);
        Assert.Contains(told, string.Join("; ", await Violations(address, response)));
    }

    [Fact]
    public async Task So_is_a_wrong_status_media_type_or_header()
    {
        using var response = await api.Send(HttpMethod.Get, "/api/v1/actors/uzbekistan");
        Assert.Empty(await Violations("/api/v1/actors/uzbekistan", response));
        response.Headers.Add("X-Surprise", "1");
        Assert.Equal(["the header X-Surprise is not described"], await Violations("/api/v1/actors/uzbekistan", response));
        response.Headers.Remove("X-Surprise");
        response.Headers.Remove("X-Contract");
        Assert.Equal(["the header X-Contract is missing"], await Violations("/api/v1/actors/uzbekistan", response));
        response.Content.Headers.ContentType = new("text/html");
        Assert.Contains("the media type text/html is not described", await Violations("/api/v1/actors/uzbekistan", response));
        response.StatusCode = HttpStatusCode.Created;
        Assert.Equal(["the document knows no such answer"], await Violations("/api/v1/actors/uzbekistan", response));
    }

    [Fact]
    public async Task Every_example_of_a_problem_is_what_the_service_answers()
    {
        var examples = (await api.Get(Document.Address))["components"]!["responses"]!.AsObject()
            .SelectMany(response => response.Value!["content"]?["application/problem+json"]?["examples"]?.AsObject().Select(example => example.Value!) ?? []).ToList();
        Assert.Equal(16, examples.Count);
        foreach (var example in examples.Where(example => example["value"]!["status"]!.GetValue<int>() is not (408 or 429 or >= 500)))
            Assert.Equal(WithoutTrace(example["value"]!), WithoutTrace(await Ask(example)));
    }

    [Fact]
    public async Task Every_example_of_a_list_is_what_the_service_answers()
    {
        var contract = new Described(await api.Get(Document.Address));
        foreach (var (_, example) in contract.Components["examples"]!.AsObject().Where(pair => pair.Value!["summary"]!.GetValue<string>() is ['`', ..]))
        {
            var address = example!["summary"]!.GetValue<string>().Trim('`');
            var answer = (await api.Get(address)).ToJsonString().Replace(api.Store.Version, Samples.Version);
            Assert.Equal(answer, example["value"]!.ToJsonString());
        }
    }

    private async Task<IReadOnlyList<string>> Violations(string address, HttpResponseMessage response)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Client.BaseAddress!, address));
        return await new ContractDocument((await api.Get(Document.Address)).ToJsonString()).Violations(request, null, response);
    }

    private async Task<JsonNode> Ask(JsonNode example)
    {
        var (status, request) = (example["value"]!["status"]!.GetValue<int>(), example["summary"]!.GetValue<string>().Trim('`').Split(' '));
        using var response = status switch
        {
            406 => await api.Send(HttpMethod.Get, request[1], ("Accept", "image/png")),
            412 => await AskWithCondition(request[1]),
            413 => await api.Ask(HttpMethod.Post, request[1], new string(' ', 1_100_000)),
            414 => await api.Send(HttpMethod.Get, "/api/v1/actors?q=" + new string('x', 9000)),
            431 => await api.Send(HttpMethod.Get, request[1], [.. Enumerable.Range(0, 107).Select(number => ($"X-{number}", "x"))]),
            415 => await api.Ask(HttpMethod.Post, request[1], "{}", "text/plain"),
            _ => await api.Send(new HttpMethod(request[0]), request[1]),
        };
        Assert.Equal(status, (int)response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        // An address that is too long is too long for an example.
        if (status == 414) answer["instance"] = request[1];
        return answer;
    }

    private async Task<HttpResponseMessage> AskWithCondition(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{\"ids\": [\"iran\"]}", null, "application/json") };
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        return await api.Client.SendAsync(request);
    }

    private static string WithoutTrace(JsonNode problem)
    {
        problem["traceId"] = "";
        return problem.ToJsonString();
    }
}
