using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class CursorTests
{
    private static readonly object?[] Values = ["Türkiye, «x»", null, 42L, 1.5];

    private const string Version = "0123456789abcdef";

    [Fact]
    public void A_cursor_comes_back_as_it_was_written()
    {
        var read = Cursor.Read(Cursor.Write(Values, "/a?b=c", Version), "/a?b=c");
        Assert.Equal(Values, read!.Value.Values);
        Assert.Equal(Version, read.Value.Version);
    }

    [Fact]
    public void A_cursor_belongs_to_its_query() => Assert.Null(Cursor.Read(Cursor.Write(Values, "/a?b=c", Version), "/a?b=d"));

    [Fact]
    public void No_letter_of_a_cursor_can_be_changed()
    {
        var cursor = Cursor.Write(Values, "/a", Version);
        for (var index = 0; index < cursor.Length; index++)
        {
            var altered = cursor.Remove(index, 1).Insert(index, cursor[index] == 'A' ? "Q" : "A");
            if (Cursor.Read(altered, "/a") is { } read) Assert.Equal(Values, read.Values);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("not base64!")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Nonsense_is_no_cursor(string text) => Assert.Null(Cursor.Read(text, "/a"));
}
