using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-12", "2023-12-01", "2023-12-31")]
    [InlineData("2023-05-18", "2023-05-18", "2023-05-18")]
    [InlineData("2021-08-15~", "2021-08-15", "2021-08-15")]
    [InlineData("1973?", "1973-01-01", "1973-12-31")]
    [InlineData("2022%", "2022-01-01", "2022-12-31")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("2021-08/2022-08", "2021-08-01", "2022-08-31")]
    [InlineData("2020/2021-06-30", "2020-01-01", "2021-06-30")]
    [InlineData("2021-08/..", "2021-08-01", null)]
    [InlineData("../2021", null, "2021-12-31")]
    public void A_date_knows_the_days_it_can_mean(string text, string? earliest, string? latest)
    {
        Assert.True(EdtfDate.TryParse(text, out var date));
        Assert.Equal((text, earliest, latest), (date.Edtf, date.Earliest?.ToString("yyyy-MM-dd"), date.Latest?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("0000")]
    [InlineData("000X")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-02-29")]
    [InlineData("2023-5")]
    [InlineData("2023-05-18T10:00")]
    [InlineData("2023/2022")]
    [InlineData("2021/2022/2023")]
    [InlineData("2023\n")]
    [InlineData("٢٠٢٣")]
    public void What_is_no_date_is_not_read(string? text) => Assert.False(EdtfDate.TryParse(text, out _));
}
