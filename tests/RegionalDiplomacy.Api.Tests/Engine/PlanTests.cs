using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Engine;

/// <summary>How SQLite says that it will go about the queries of lists.</summary>
public sealed class PlanTests : IClassFixture<EmptyStore>
{
    private readonly EmptyStore store;

    public PlanTests(EmptyStore store) => this.store = store;

    public static IEnumerable<TheoryDataRow<string>> Kinds => KnowledgeBase.Catalogue.Select(kind => new TheoryDataRow<string>(kind.Name));

    public static IEnumerable<TheoryDataRow<string, string>> Orders =>
        from kind in KnowledgeBase.Catalogue
        from key in kind.Shape.SortKeys
        from sort in new[] { key, "-" + key }
        select new TheoryDataRow<string, string>(kind.Name, sort);

    public static IEnumerable<TheoryDataRow<string, string>> Filters =>
        from kind in KnowledgeBase.Catalogue
        from parameter in Parameter.Of(kind.FilterType)
        select new TheoryDataRow<string, string>(kind.Name, parameter.Name);

    [Theory, MemberData(nameof(Orders))]
    public void An_order_is_read_from_an_index_and_a_page_is_sought_in_it(string name, string sort)
    {
        var kind = KnowledgeBase.Catalogue.Named(name);
        var order = new Order(kind.Shape, new SortList([new SortKey(sort.TrimStart('-'), sort.StartsWith('-'))]));
        foreach (var after in new IReadOnlyList<object?>?[] { null, [.. order.Columns.Select(_ => (object?)"x")] })
        {
            var plan = store.Plan(ListSql.Of(kind, new Where(kind.Shape), order, after, 50).Page);
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE"));
            Assert.All(plan.Where(step => step.Contains(" r ")), step => Assert.StartsWith(after is null ? "SCAN r" : "SEARCH r", step));
        }
    }

    [Theory, MemberData(nameof(Filters))]
    public void A_filter_seeks(string name, string parameter)
    {
        var kind = KnowledgeBase.Catalogue.Named(name);
        var sql = ListSql.Of(kind, Filtered(kind, parameter), new Order(kind.Shape, SortList.Default(kind)), null, 50);
        Assert.DoesNotContain(store.Plan(sql.Count), step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void One_word_and_the_default_order_are_one_index(string name)
    {
        var kind = KnowledgeBase.Catalogue.Named(name);
        foreach (var dimension in kind.Dimensions.Where(dimension => dimension.Source == DimensionSource.Column))
            Assert.DoesNotContain(
                store.Plan(ListSql.Of(kind, Filtered(kind, dimension.Parameter), new Order(kind.Shape, SortList.Default(kind)), null, 50).Page),
                step => step.Contains("TEMP B-TREE"));
    }

    [Theory, MemberData(nameof(Filters))]
    public void A_walk_follows_the_order_whatever_the_filter(string name, string parameter)
    {
        var kind = KnowledgeBase.Catalogue.Named(name);
        var plan = store.Plan(ListSql.Of(kind, Filtered(kind, parameter), new Order(kind.Shape, SortList.Default(kind)), null, 50, walks: true).Page);
        Assert.Contains(plan, step => step.StartsWith("SCAN r USING ", StringComparison.Ordinal) && step.Contains(" INDEX "));
    }

    [Fact]
    public void A_query_that_nothing_helps_is_found_out() =>
        Assert.Contains(store.Plan("SELECT key FROM claim r ORDER BY length(label)"), step => step.Contains("TEMP B-TREE"));

    // A filter with one value of whatever type the parameter takes.
    private static Where Filtered(Kind kind, string parameter)
    {
        var filter = kind.NewFilter();
        var property = Parameter.Of(kind.FilterType).Single(candidate => candidate.Name == parameter).Property;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(filter, type switch
        {
            _ when type == typeof(bool) => true,
            _ when type == typeof(string) => "word",
            _ when type == typeof(EdtfDate) => EdtfDate.TryParse("2022", out var date) ? date : null,
            _ => (Choice)Activator.CreateInstance(type)! with { Any = ["word"] },
        });
        return filter.On(kind.Shape);
    }
}
