using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Tests.Search;

public sealed class SnippetTests(ApiFixture api)
{
    private static readonly string[] Columns = ["label", "aliases", "summary", "body"];

    private const string Text = "Water is scarce. The Qush Tepa canal, dug since 2022, takes water from the Amu Darya; downstream states say that they were not asked. Kabul says water is its right.";

    [Theory]
    [InlineData("Amu Darya", 0, 2, 12, "<mark>Amu Darya</mark>")]
    [InlineData("Amu & Darya <b>", 2, 1, 12, "Amu &amp; Darya &lt;<mark>b</mark>&gt;")]
    [InlineData("one two\nthree four", 2, 1, 12, "one two <mark>three</mark> four")]
    [InlineData("a b c d e f g", 3, 1, 3, "…c <mark>d</mark> e…")]
    [InlineData("a b c d e f g", 6, 1, 3, "…e f <mark>g</mark>")]
    [InlineData("a b c d e f g", 0, 1, 3, "<mark>a</mark> b c…")]
    [InlineData("a b. C d e f g", 3, 1, 3, "…C <mark>d</mark> e…")]
    [InlineData("a b", 5, 1, 3, "a b")]
    [InlineData("", 0, 1, 3, "")]
    public void One_find_is_marked_with_what_stands_around_it(string text, int first, int words, int most, string expected) =>
        Assert.Equal(expected, Snippet.Of(text, [(first, words)], most));

    [Fact]
    public void The_words_shown_are_those_with_most_finds()
    {
        Assert.Equal("…The <mark>Qush Tepa</mark> canal, dug since 2022, takes <mark>water</mark> from the <mark>Amu Darya</mark>…", Snippet.Of(Text, [(4, 2), (11, 1), (14, 2), (26, 1)], 13));
        Assert.Equal("<mark>Water</mark> is scarce. The…", Snippet.Of(Text, [(0, 1)], 4));
    }

    // Finds are told by the number of their word, so both must count alike, in every script that the records have.
    [Fact]
    public void Words_are_counted_as_the_full_text_index_counts_them()
    {
        var file = Directory.GetFiles(api.Folder, $"knowledge-base-{api.Store.Version}.sqlite").Single();
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        foreach (var (column, name) in Columns.Index())
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT c.id, c.c{column}, p.words FROM search_content c LEFT JOIN (SELECT doc, count(*) AS words FROM posting WHERE col = '{name}' GROUP BY doc) p ON p.doc = c.id";
            using var reader = command.ExecuteReader();
            var rows = 0;
            for (; reader.Read(); rows++)
                Assert.True(Tokens.Spans(reader.GetString(1)).Count == (reader.IsDBNull(2) ? 0 : reader.GetInt64(2)), $"{name} of record {reader.GetInt64(0)}: {reader.GetString(1)}");
            Assert.True(rows > 2000);
        }
    }
}
