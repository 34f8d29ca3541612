using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Kinds.Projects;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class OrderTests
{
    [Theory]
    [InlineData("label", "r.label, r.key", "(r.label, r.key) > (@0, @1)")]
    [InlineData("id", "r.key", "(r.key) > (@0)")]
    [InlineData("-id", "r.key DESC", "(r.key <= @0 AND ((r.key < @0)))")]
    [InlineData("-label", "r.label DESC, r.key", "(r.label <= @0 AND ((r.label < @0) OR (r.label IS @0 AND r.key > @1)))")]
    [InlineData("label,id,type", "r.label, r.key", "(r.label, r.key) > (@0, @1)")]
    [InlineData(
        "startDate",
        "r.start_date_earliest IS NULL, r.start_date_earliest, r.key",
        "((((r.start_date_earliest > @0 OR r.start_date_earliest IS NULL)) OR (r.start_date_earliest IS @0 AND r.key > @1)))")]
    public void The_order_is_total_and_knows_what_comes_after(string sort, string sql, string after)
    {
        var order = new Order(Projects.Kind.Shape, new SortList([.. sort.Split(',').Select(key => new SortKey(key.TrimStart('-'), key.StartsWith('-')))]));
        var count = 0;
        Assert.Equal((sql, after), (order.Sql, order.After([.. order.Columns.Select(column => (object?)column)], _ => $"@{count++}")));
    }

    [Fact]
    public void After_an_empty_value_come_only_empty_values()
    {
        var order = new Order(Projects.Kind.Shape, new SortList([new SortKey("startDate", true)]));
        Assert.Equal("(((0) OR (r.start_date_earliest IS NULL AND r.key > @key)))", order.After([null, 7L], _ => "@key"));
    }
}
