using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Search;

/// <summary>How well names are matched, measured on sets of names.</summary>
public sealed class NameSetTests(ApiFixture api)
{
    [Fact]
    public async Task The_first_candidate_is_the_one_meant_in_97_of_100_names()
    {
        var names = NameSet.Read("names.csv");
        Assert.True(names.Count >= 200);
        var candidates = await NameSet.Candidates(api, names);
        var right = names.Zip(candidates, (name, found) => (name, IsFirst: Id(found.FirstOrDefault()) == name.Id, IsMatch: Id(found.FirstOrDefault(IsMatch)) == name.Id, IsWrong: found.Any(IsMatch) && Id(found.First(IsMatch)) != name.Id)).ToList();
        foreach (var (part, rows) in new[] { ("tuned on", right.Where(row => !row.name.IsHeldOut).ToList()), ("held out", right.Where(row => row.name.IsHeldOut).ToList()) })
            Console.WriteLine($"names {part}: {rows.Count}, right record first {Share(rows.Select(row => row.IsFirst))}, matched {Share(rows.Select(row => row.IsMatch))}, matched with a wrong record {rows.Count(row => row.IsWrong)}");
        var missed = string.Join("; ", right.Where(row => !row.IsFirst).Select(row => row.name.Name));
        Assert.True(right.Count(row => row.IsFirst) >= 0.97 * right.Count, missed);
        Assert.DoesNotContain(right, row => row.IsWrong);
    }

    [Fact]
    public async Task No_lookalike_is_matched()
    {
        var names = NameSet.Read("lookalikes.csv");
        Assert.True(names.Count >= 60);
        var matched = names.Zip(await NameSet.Candidates(api, names)).Where(pair => pair.Second.Any(IsMatch)).ToList();
        foreach (var heldOut in new[] { false, true })
            Console.WriteLine($"lookalikes {(heldOut ? "held out" : "tuned on")}: {names.Count(name => name.IsHeldOut == heldOut)}, matched {matched.Count(pair => pair.First.IsHeldOut == heldOut)}");
        Assert.True(matched.Count == 0, string.Join("; ", matched.Select(pair => $"{pair.First.Name} → {Id(pair.Second.First(IsMatch))}")));
    }

    [Fact]
    public async Task At_most_one_candidate_is_a_match_and_scores_never_rise()
    {
        foreach (var candidates in await NameSet.Candidates(api, NameSet.Read("names.csv")))
        {
            Assert.True(candidates.Count(IsMatch) <= 1);
            var scores = candidates.Select(candidate => candidate!["score"]!.GetValue<double>()).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
            Assert.All(scores, score => Assert.InRange(score, 0, 1));
            Assert.All(candidates, candidate => Assert.NotEmpty(candidate!["reasons"]!.AsArray()));
        }
    }

    private static bool IsMatch(JsonNode? candidate) => candidate!["match"]!.GetValue<bool>();

    private static string? Id(JsonNode? candidate) => candidate?["id"]!.GetValue<string>();

    private static string Share(IEnumerable<bool> holds) => FormattableString.Invariant($"{100 * holds.Average(yes => yes ? 1.0 : 0):0.0} %");
}
