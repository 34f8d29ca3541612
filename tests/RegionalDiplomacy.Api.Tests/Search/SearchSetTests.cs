using System.Text.Json;

namespace RegionalDiplomacy.Api.Tests.Search;

/// <summary>How well searches are answered, measured on a set of searches with graded records, which was made by reading the records and not the service. Every third was held out while the ranking was tuned.</summary>
public sealed class SearchSetTests(ApiFixture api)
{
    private const int Depth = 10;

    [Fact]
    public async Task The_first_ten_hits_are_worth_85_of_100_of_the_best_ten()
    {
        var searches = JsonSerializer.Deserialize<List<GradedSearch>>(Repository.Read("tests/RegionalDiplomacy.Api.Tests/Search/Data/searches.json"), JsonSerializerOptions.Web)!;
        Assert.True(searches.Count >= 100);
        var measured = new List<(GradedSearch Search, bool IsHeldOut, double Gain)>();
        foreach (var (search, place) in searches.Select((search, place) => (search, place))) measured.Add((search, place % 3 == 2, await Gain(search)));
        foreach (var heldOut in new[] { false, true })
        {
            var part = measured.Where(row => row.IsHeldOut == heldOut).ToList();
            Console.WriteLine(FormattableString.Invariant($"searches {(heldOut ? "held out" : "tuned on")}: {part.Count}, nDCG@10 {part.Average(row => row.Gain):0.000}; by sort: {string.Join(", ", part.GroupBy(row => row.Search.Sort).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => FormattableString.Invariant($"{group.Key} {group.Average(row => row.Gain):0.00}")))}"));
        }

        Assert.True(measured.Average(row => row.Gain) >= 0.85, string.Join("; ", measured.Where(row => row.Gain < 0.5).Select(row => row.Search.Query)));
    }

    // Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), with 2^grade − 1 as the gain of a hit.
    private async Task<double> Gain(GradedSearch search)
    {
        var filters = string.Concat((search.Filters ?? []).Select(filter => $"&{filter.Key}={Uri.EscapeDataString(filter.Value)}"));
        var answer = await api.Get($"/api/v1/search?q={Uri.EscapeDataString(search.Query)}&limit={Depth}{filters}");
        var grades = answer["items"]!.AsArray().Select(hit => search.Grades.GetValueOrDefault(hit!["id"]!.GetValue<string>()));
        return Gain(grades) / Gain(search.Grades.Values.OrderDescending().Take(Depth));
    }

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();

    private sealed record GradedSearch(string Query, string Sort, Dictionary<string, string>? Filters, Dictionary<string, int> Grades);
}
