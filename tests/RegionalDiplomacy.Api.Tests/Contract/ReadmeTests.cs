using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed partial class ReadmeTests(ApiFixture api)
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    [Fact]
    public async Task The_answers_and_the_table_of_kinds_are_the_real_ones()
    {
        var readme = Repository.Read("README.md").ReplaceLineEndings("\n");
        var written = KindsTable().Replace(readme, match => match.Groups[1].Value + Table() + match.Groups[2].Value);
        foreach (Match example in Example().Matches(readme))
        {
            var answer = await Answer(example.Groups["address"].Value);
            written = written.Replace(example.Value, example.Groups["request"].Value + "```json\n" + answer + "\n```");
        }

        Repository.AssertSnapshot(written, "README.md");
    }

    [Fact]
    public void The_two_commands_come_first()
    {
        var readme = Repository.Read("README.md");
        Assert.InRange(readme.IndexOf("dotnet run --project src/RegionalDiplomacy.Api", StringComparison.Ordinal), 0, 100);
        Assert.InRange(readme.IndexOf("dotnet test", StringComparison.Ordinal), 0, 250);
        Assert.Equal(10, Example().Count(readme));
    }

    [Fact]
    public async Task Every_address_named_in_passing_is_answered()
    {
        foreach (var address in Address().Matches(Repository.Read("README.md")).Select(match => match.Groups[1].Value).Where(address => !address.Contains('{')))
        {
            var lookup = address.EndsWith("/lookup", StringComparison.Ordinal);
            using var response = await api.Ask(lookup ? HttpMethod.Post : HttpMethod.Get, address, lookup ? "{\"ids\": [\"iran\"]}" : null);
            Assert.True(response.IsSuccessStatusCode, address);
        }
    }

    private static string Table() => string.Concat(KnowledgeBase.Catalogue.Select(kind => $"| {kind.Singular} | `{kind.Path}` | {kind.Description} |\n"));

    // What changes from one dataset or request to the next says nothing in a README.
    private async Task<string> Answer(string address)
    {
        using var response = await api.Send(HttpMethod.Get, address);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        foreach (var volatileName in new[] { "datasetVersion", "traceId", "next" })
            if (answer[volatileName] is not null) answer[volatileName] = "…";
        if (answer["links"]?["next"] is not null) answer["links"]!["next"] = "…";
        return answer.ToJsonString(Indented);
    }

    [GeneratedRegex("(?<request>```sh\ncurl 'http://localhost:5000(?<address>[^']+)'\n```\n\n)```json\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("(<!-- kinds -->\n).*?(<!-- /kinds -->)", RegexOptions.Singleline)]
    private static partial Regex KindsTable();

    [GeneratedRegex("`(/(?:api|openapi|swagger)[^` ]*)`")]
    private static partial Regex Address();
}
