using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Kinds.Projects;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class OrderTests
{
    [Theory]
    [InlineData("label", "r.label, r.key", "r.label = @0 AND r.key > @1|r.label > @0")]
    [InlineData("id", "r.key", "r.key > @0")]
    [InlineData("-id", "r.key DESC", "r.key < @0")]
    [InlineData("-label", "r.label DESC, r.key", "r.label = @0 AND r.key > @1|r.label < @0")]
    [InlineData("label,id,type", "r.label, r.key", "r.label = @0 AND r.key > @1|r.label > @0")]
    [InlineData("type,-label", "r.type, r.label DESC, r.key", "r.type = @0 AND r.label = @1 AND r.key > @2|r.type = @0 AND r.label < @1|r.type > @0")]
    [InlineData("startDate", "r.start_date_earliest_or_last, r.key", "r.start_date_earliest_or_last = @0 AND r.key > @1|r.start_date_earliest_or_last > @0")]
    [InlineData("-startDate", "r.start_date_earliest_or_first DESC, r.key", "r.start_date_earliest_or_first = @0 AND r.key > @1|r.start_date_earliest_or_first < @0")]
    public void The_order_is_total_and_knows_what_comes_after(string sort, string sql, string after)
    {
        var order = new Order(Projects.Kind.Shape, new SortList([.. sort.Split(',').Select(key => new SortKey(key.TrimStart('-'), key.StartsWith('-')))]));
        var count = 0;
        Assert.Equal((sql, after), (order.Sql, string.Join('|', order.After([.. order.Columns.Select(column => (object?)column)], _ => $"@{count++}"))));
    }

    [Theory]
    [InlineData("label", "a", "b", "r.label > @0")]
    [InlineData("label", "a", "A", "r.label = @0 AND r.key > @1|r.label > @0")]
    [InlineData("type,-label", "a,b", "c,b", "r.type > @0")]
    [InlineData("type,-label", "a,b", "a,c", "r.type = @0 AND r.label < @1|r.type > @0")]
    [InlineData("type,-label", "a,b", "a,b", "r.type = @0 AND r.label = @1 AND r.key > @2|r.type = @0 AND r.label < @1|r.type > @0")]
    public void Only_what_tells_a_record_from_the_next_is_sought(string sort, string values, string next, string after)
    {
        var order = new Order(Projects.Kind.Shape, new SortList([.. sort.Split(',').Select(key => new SortKey(key.TrimStart('-'), key.StartsWith('-')))]));
        var count = 0;
        Assert.Equal(after, string.Join('|', order.After(Order.Telling([.. values.Split(','), 1L], [.. next.Split(','), 2L]), _ => $"@{count++}")));
    }
}
