using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class CursorTests
{
    private static readonly object?[] Values = ["Türkiye, «x»", null, 42L, 1.5];

    [Fact]
    public void A_cursor_comes_back_as_it_was_written() =>
        Assert.Equal(Values, Cursor.Read(Cursor.Write(Values, "/a?b=c", "v1"), "/a?b=c", "v1"));

    [Theory]
    [InlineData("/a?b=d", "v1")]
    [InlineData("/a?b=c", "v2")]
    public void A_cursor_belongs_to_its_query_and_version(string query, string version) =>
        Assert.Null(Cursor.Read(Cursor.Write(Values, "/a?b=c", "v1"), query, version));

    [Fact]
    public void No_letter_of_a_cursor_can_be_changed()
    {
        var cursor = Cursor.Write(Values, "/a", "v1");
        for (var index = 0; index < cursor.Length; index++)
        {
            var altered = cursor.Remove(index, 1).Insert(index, cursor[index] == 'A' ? "Q" : "A");
            if (Cursor.Read(altered, "/a", "v1") is { } read) Assert.Equal(Values, read);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("not base64!")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Nonsense_is_no_cursor(string text) => Assert.Null(Cursor.Read(text, "/a", "v1"));
}
