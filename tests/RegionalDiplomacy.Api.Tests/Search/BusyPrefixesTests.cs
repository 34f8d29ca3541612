using RegionalDiplomacy.Api.Engine.Suggest;

namespace RegionalDiplomacy.Api.Tests.Search;

public sealed class BusyPrefixesTests
{
    private const int Many = BusyPrefixes.MostLookedThrough + 1;

    [Fact]
    public void Few_names_make_no_prefix_busy() => Assert.Empty(BusyPrefixes.Of(Names("a", BusyPrefixes.MostLookedThrough)));

    [Fact]
    public void Many_names_make_each_of_their_common_prefixes_busy_and_the_longest_stands_for_all() =>
        Assert.Equal(["amu darya"], BusyPrefixes.Of(Names("amu darya", Many)).Select(busy => busy.Prefix));

    [Fact]
    public void A_prefix_that_branches_is_told_beside_its_branches() =>
        Assert.Equal(["ama", "ami", "am"], BusyPrefixes.Of([.. Names("ama", Many), .. Names("ami", Many)]).Select(busy => busy.Prefix));

    [Fact]
    public void The_best_names_of_each_kind_are_kept_in_their_order()
    {
        var names = BusyPrefixes.Of(Names("a", 5000, place => place % 2 == 0 ? "even" : "odd")).Single(busy => busy.Prefix == "a").Names;
        Assert.Equal(Enumerable.Range(0, 2 * BusyPrefixes.Kept).Select(place => (long)place), names.Select(name => name.Place));
        Assert.Equal(BusyPrefixes.Kept, names.Count(name => name.Kind == "odd"));
    }

    [Fact]
    public void A_record_comes_once_with_its_best_name()
    {
        var label = Names("a", Many).Select(pair => (pair.Start, pair.Name with { Place = pair.Name.Place + Completion.Inner }));
        var alias = Names("a", Many).Select(pair => (pair.Start, pair.Name with { Place = pair.Name.Place + Completion.Alias }));
        var names = BusyPrefixes.Of(label.Concat(alias).OrderBy(pair => pair.Start, StringComparer.Ordinal)).Single(busy => busy.Prefix == "a").Names;
        Assert.All(names, name => Assert.True(name.Place < Completion.Inner));
        Assert.Equal(names.Count, names.Select(name => name.Rank).Distinct().Count());
    }

    // The later in the alphabet, the better.
    private static IEnumerable<(string Start, Completion Name)> Names(string prefix, int count, Func<int, string>? kind = null) => Enumerable.Range(0, count)
        .Select(place => ($"{prefix}{(char)('a' + place % 26)}{place:00000}", new Completion(place, kind?.Invoke(place) ?? "one", place)))
        .OrderBy(pair => pair.Item1, StringComparer.Ordinal);
}
