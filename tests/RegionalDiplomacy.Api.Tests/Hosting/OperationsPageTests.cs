using System.Text.RegularExpressions;

namespace RegionalDiplomacy.Api.Tests.Hosting;

public sealed partial class OperationsPageTests
{
    private static readonly string Page = Repository.Read("docs", "operations.md");
    private static readonly string Source = Repository.Read("src", "RegionalDiplomacy.Api", "Engine", "Hosting", "Settings.cs");

    [Fact]
    public void Every_setting_stands_on_the_page()
    {
        var read = Key().Matches(Source).Select(match => match.Groups[1].Value).Except(["OTEL_EXPORTER_OTLP_PROTOCOL", "FORWARDEDHEADERS_ENABLED"]).Order().ToList();
        Assert.True(read.Count > 12);
        Assert.Equal(read, Row().Matches(Page).Select(match => match.Groups[1].Value).Except(["AllowedHosts", "Kestrel:Endpoints:…"]).Order());
    }

    [Fact]
    public void The_page_tells_the_numbers_that_hold()
    {
        var numbers = Number().Matches(Source).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Replace("_", ""));
        Assert.True(numbers.Count > 8);
        Assert.All(numbers, number => Assert.Contains($"| `{number.Key}` | {number.Value} |", Page));
    }

    [Fact]
    public void Every_test_that_the_threat_model_names_exists()
    {
        var named = Test().Matches(Repository.Read("docs", "SECURITY.md")).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 6);
        Assert.All(named, name => Assert.NotNull(typeof(OperationsPageTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == name)));
    }

    [GeneratedRegex("reader\\.\\w+\\(\"([^\"]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("reader\\.Number\\(\"([^\"]+)\", ([0-9_]+)")]
    private static partial Regex Number();

    [GeneratedRegex("^\\| `([A-Z][^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(\\w+Tests)`")]
    private static partial Regex Test();
}
