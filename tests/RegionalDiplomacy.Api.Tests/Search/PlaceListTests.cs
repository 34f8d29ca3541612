using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Tests.Search;

public sealed class PlaceListTests(ApiFixture api)
{
    private static readonly List<string> Columns = ["label", "aliases", "summary", "body"];

    public static readonly TheoryData<string> Lists = new("", "0/0/0", "1/0/0", "1/0/0 1/0/1 1/3/63 1/3/64 2/1/0", "7/3/16777215 8/0/0 1000000000/2/5000");

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_is_packed_is_read_again(string recordsPartsAndWords)
    {
        long[] places = [.. recordsPartsAndWords.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => place.Split('/').Select(long.Parse).ToArray()).Select(place => Place.Of(place[0], (int)place[1]) + place[2])];
        Assert.Equal(places, PlaceList.Read(Packed(new PlaceList(), places)));
    }

    [Fact]
    public void Any_list_is_read_again()
    {
        var random = new Random(20260101);
        var list = new PlaceList();
        for (var round = 0; round < 1000; round++)
        {
            long[] places = [.. Enumerable.Range(0, random.Next(200)).Select(_ => Place.Of(random.NextInt64(1, 1L << random.Next(1, 24)), random.Next(4)) + random.NextInt64(1L << random.Next(1, 14))).Distinct().Order()];
            Assert.Equal(places, PlaceList.Read(Packed(list, places)));
        }
    }

    [Fact]
    public void A_place_that_follows_in_the_same_part_takes_one_byte() => Assert.Equal(3 + 9, Packed(new PlaceList(), [.. Enumerable.Range(0, 10).Select(word => Place.Of(1, 2) + 60 * word)]).Length);

    [Fact]
    public void The_store_has_the_places_of_each_stem_as_the_full_text_index_tells_them()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(api.Folder, $"knowledge-base-{api.Store.Version}.sqlite")};Mode=ReadOnly");
        var told = connection.Query<(string Stem, long Record, string Column, long Word)>("SELECT term, doc, col, \"offset\" FROM posting")
            .ToLookup(row => row.Stem, row => Place.Of(row.Record, Columns.IndexOf(row.Column)) + row.Word);
        var stored = connection.Query<(string Stem, long First, byte[] List)>("SELECT stem, first, list FROM place_list ORDER BY stem, first").Select(row => (row.Stem, row.First, Places: PlaceList.Read(row.List))).ToList();
        Assert.All(stored, row => Assert.Equal((row.First, true), (row.Places[0], row.Places.Length <= PlaceList.Most)));
        // Some words stand more often than one list holds.
        Assert.True(stored.Count > told.Count);
        var joined = stored.ToLookup(row => row.Stem, row => row.Places);
        Assert.Equal(told.Count, joined.Count);
        Assert.All(joined, stem => Assert.Equal(told[stem.Key].Order(), stem.SelectMany(places => places)));
    }

    private static byte[] Packed(PlaceList list, IEnumerable<long> places)
    {
        foreach (var place in places) list.Add(place);
        return list.End();
    }
}
