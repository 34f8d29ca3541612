using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class NearestTests
{
    private static readonly string[] Candidates = ["type", "status", "partner", "country", "dateFrom", "dateTo", "limit", "cursor", "fields"];

    [Theory]
    [InlineData("tpye", "type")]
    [InlineData("Status", "status")]
    [InlineData("parnter", "partner")]
    [InlineData("contry", "country")]
    [InlineData("dateform", "dateFrom")]
    [InlineData("curser", "cursor")]
    [InlineData("field", "fields")]
    public void A_typo_is_understood(string typo, string meant) => Assert.Equal(meant, Nearest.To(typo, Candidates)[0]);

    [Theory]
    [InlineData("zzz")]
    [InlineData("")]
    [InlineData("verbose")]
    public void Nothing_is_guessed_where_nothing_is_near(string text) => Assert.Empty(Nearest.To(text, Candidates));
}
