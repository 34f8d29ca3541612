using System.Numerics;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Tests.Search;

public sealed class MatchesTests
{
    [Fact]
    public void Any_of_some_has_the_records_of_all_with_the_most_that_one_says()
    {
        var random = new Random(20260102);
        for (var round = 0; round < 500; round++)
        {
            var some = Enumerable.Range(0, random.Next(6)).Select(_ => Made(random)).ToArray();
            var expected = some.SelectMany(one => one.Keys.Select((key, place) => (First: key, Second: one.Strength(place)))).GroupBy(pair => pair.First).OrderBy(group => group.Key).Select(group => (group.Key, group.Select(pair => pair.Second).Aggregate(Vector4.Max))).ToList();
            var any = Matches.Any(some);
            Assert.Equal(expected, any.Keys.Select((key, place) => (key, any.Strength(place))).ToList());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(500)]
    public void The_best_are_those_that_sorting_all_brings_to_the_front(int count)
    {
        var random = new Random(20260103);
        for (var round = 0; round < 100; round++)
        {
            double[] scores = [.. Enumerable.Range(0, random.Next(60)).Select(_ => (double)random.Next(8))];
            Assert.Equal(Enumerable.Range(0, scores.Length).OrderByDescending(place => scores[place]).ThenBy(place => place).Take(count), Best.Of(scores, count));
        }
    }

    [Fact]
    public void What_two_lists_have_in_common_is_found_however_long_they_are()
    {
        var random = new Random(20260104);
        for (var round = 0; round < 500; round++)
        {
            var (list, others) = (Numbers(random), Numbers(random));
            Assert.Equal(list.Index().Where(pair => others.Contains(pair.Item)).Select(pair => pair.Index), Sorted.Common(list, others));
        }

        static long[] Numbers(Random random) => [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(300) : random.Next(8)).Select(_ => random.NextInt64(200)).Distinct().Order()];
    }

    private static Matches Made(Random random)
    {
        long[] keys = [.. Enumerable.Range(0, random.Next(20)).Select(_ => random.NextInt64(1, 40)).Distinct().Order()];
        return new Matches(keys, [.. keys.Select(_ => new Vector4(random.Next(3), random.Next(3), random.Next(3), random.Next(3)))], random.Next(1, 4));
    }
}
