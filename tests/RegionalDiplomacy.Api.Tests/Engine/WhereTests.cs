using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Kinds.Projects;

namespace RegionalDiplomacy.Api.Tests.Engine;

public sealed class WhereTests
{
    public static TheoryData<ProjectFilter, string, string> Cases => new()
    {
        { new ProjectFilter(), "1", "" },
        { new ProjectFilter { Type = new AnyOf<ProjectType> { Any = ["canal", "dam"] } }, "r.type IN (@p0, @p1)", "canal|dam" },
        { new ProjectFilter { Type = new AnyOf<ProjectType> { None = ["canal"] } }, "(r.type IN (@p0)) IS NOT TRUE", "canal" },
        { new ProjectFilter { Type = new AnyOf<ProjectType> { Any = ["dam"], None = ["canal"] } }, "r.type IN (@p0) AND (r.type IN (@p1)) IS NOT TRUE", "dam|canal" },
        { new ProjectFilter { Id = new IdList { Any = ["x"] } }, "r.id IN (@p0)", "x" },
        {
            new ProjectFilter { Partner = new IdList { Any = ["iran"] } },
            "r.key IN (SELECT from_key FROM link WHERE role = @p1 AND to_key IN (SELECT key FROM record WHERE id IN (@p0)))", "iran|partners.actor"
        },
        {
            new ProjectFilter { LinkedTo = new IdList { Any = ["iran"] } },
            "r.key IN (SELECT from_key FROM link WHERE to_key IN (SELECT key FROM record WHERE id IN (@p0)) UNION SELECT to_key FROM link WHERE from_key IN (SELECT key FROM record WHERE id IN (@p0)))", "iran"
        },
        {
            new ProjectFilter { Role = new AnyOf<PartnerRole> { Any = ["funder"] } },
            "r.key IN (SELECT record_key FROM term WHERE property = @p1 AND word IN (@p0))", "funder|partners.role"
        },
        {
            new ProjectFilter { DateFrom = Date("2022-01"), DateTo = Date("2022") },
            "r.start_date_latest >= @p0 AND r.start_date_earliest <= @p1", "2022-01-01|2022-12-31"
        },
        { new ProjectFilter { Q = "Qush \"Tepa\" OR" }, "r.key IN (SELECT rowid FROM search WHERE search MATCH @p0)", "\"Qush\" \"\"\"Tepa\"\"\" \"OR\"" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_filter_becomes_a_clause_and_its_values_parameters(ProjectFilter filter, string sql, string values)
    {
        var where = new Where(Projects.Kind.Shape);
        filter.Apply(where);
        Assert.Equal((sql, values), (where.Sql, string.Join('|', where.Values.Values)));
    }

    private static EdtfDate Date(string text) => EdtfDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
