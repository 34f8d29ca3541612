using System.Net;
using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Contract;

public sealed class ProblemTests(ApiFixture api)
{
    [Theory]
    [InlineData("/api/v1/projects?tipe=dam", "tipe", "'tipe' is not a parameter of this address.", "type", "/api/v1/projects?type=dam")]
    [InlineData("/api/v1/projects?type=cannal,dam", "type", "'cannal' is not one of the words of 'type'.", "canal", "/api/v1/projects?type=canal,dam")]
    [InlineData("/api/v1/projects?type=!cannal", "type", "'cannal' is not one of the words of 'type'.", "canal", "/api/v1/projects?type=!canal")]
    [InlineData("/api/v1/projects?sort=-lable", "sort", "'lable' is not a property to sort by.", "label", "/api/v1/projects?sort=-label")]
    [InlineData("/api/v1/projects?fields=id,sumary", "fields", "'sumary' is not a top-level property of the record.", "summary", "/api/v1/projects?fields=id,summary")]
    [InlineData("/api/v1/projects?section=IV.E", "section", "'IV.E' is not one of the words of 'section'.", "IV.A", "/api/v1/projects?section=IV.A")]
    [InlineData("/api/v1/projects?partner=uzbekistn", "partner", "No record has the id 'uzbekistn'.", "uzbekistan", "/api/v1/projects?partner=uzbekistan")]
    [InlineData("/api/v1/actors/uzbekistan?feilds=id", "feilds", "'feilds' is not a parameter of this address.", "fields", "/api/v1/actors/uzbekistan?fields=id")]
    public async Task A_mistake_comes_with_what_was_meant(string address, string parameter, string detail, string suggestion, string corrected)
    {
        var error = await TheError(address);
        Assert.Equal(parameter, error["parameter"]!.GetValue<string>());
        Assert.Equal(detail, error["detail"]!.GetValue<string>());
        Assert.Equal(suggestion, error["suggestions"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(corrected, error["suggestions"]![0]!["url"]!.GetValue<string>());
        await api.Get(corrected);
    }

    [Theory]
    [InlineData("/api/v1/projects?limit=201", "limit", "between 1 and 200")]
    [InlineData("/api/v1/projects?type=", "type", "empty value")]
    [InlineData("/api/v1/projects?type=dam,,canal", "type", "empty value")]
    [InlineData("/api/v1/projects?partner=", "partner", "empty value")]
    [InlineData("/api/v1/projects?partner=!", "partner", "empty value")]
    [InlineData("/api/v1/projects?partner=Iran%20(Islamic)", "partner", "an id consists of letters")]
    [InlineData("/api/v1/projects?type=99", "type", "'99' is not one of the words")]
    [InlineData("/api/v1/projects?type=Dam", "type", "'Dam' is not one of the words")]
    [InlineData("/api/v1/projects?sort=label,-label", "sort", "names 'label' twice")]
    [InlineData("/api/v1/projects?fields=id,id", "fields", "names 'id' twice")]
    [InlineData("/api/v1/projects?dateFrom=last%20year", "dateFrom", "is not an EDTF date")]
    [InlineData("/api/v1/dataset?verbose=true", "verbose", "is not a parameter")]
    [InlineData("/api/v1/records/uzbekistan?fields=id", "fields", "is not a parameter")]
    public async Task A_mistake_is_named(string address, string parameter, string detail)
    {
        var error = await TheError(address);
        Assert.Equal(parameter, error["parameter"]!.GetValue<string>());
        Assert.Contains(detail, error["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task All_mistakes_come_in_one_answer()
    {
        var problem = await api.Get("/api/v1/projects?tipe=dam&type=cannal&limit=0&sort=foo&partner=nobody-at-all", HttpStatusCode.BadRequest);
        Assert.Equal(["limit", "partner", "sort", "tipe", "type"], problem["errors"]!.AsArray().Select(error => error!["parameter"]!.GetValue<string>()).Order());
    }

    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task More_values_than_the_limit_are_refused(string route)
    {
        var error = await TheError($"{route}?id={string.Join(',', Enumerable.Range(0, 201).Select(number => $"x{number}"))}&limit=1");
        Assert.Contains("takes 200 values at most and was given 201", error["detail"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task An_unknown_id_is_a_problem(string route)
    {
        var problem = await api.Get(route + "/no-such-thing", HttpStatusCode.NotFound);
        Assert.Equal("/problems/no-such-record", problem["type"]!.GetValue<string>());
        await api.Get(problem["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_near_miss_is_told_the_near_id()
    {
        var problem = await api.Get("/api/v1/projects/qosh-tepa-canal", HttpStatusCode.NotFound);
        Assert.Equal("/api/v1/projects/qush-tepa-canal", problem["errors"]![0]!["suggestions"]![0]!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_id_of_another_kind_is_pointed_to()
    {
        var problem = await api.Get("/api/v1/projects/uzbekistan", HttpStatusCode.NotFound);
        Assert.Equal("/problems/other-kind", problem["type"]!.GetValue<string>());
        Assert.Equal("/api/v1/actors/uzbekistan", problem["seeInstead"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_record_is_found_whatever_its_kind()
    {
        using var response = await api.Send(HttpMethod.Get, "/api/v1/records/qush-tepa-canal");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal("/api/v1/projects/qush-tepa-canal", response.Headers.Location!.ToString());
        await api.Get("/api/v1/records/no-such-thing", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("AND OR NOT")]
    [InlineData("label:water*")]
    [InlineData("^water + (")]
    [InlineData("NEAR(a b)")]
    [InlineData("%_;--")]
    [InlineData("!!!")]
    [InlineData("водa 水 آب")]
    public async Task Any_text_is_a_legal_query(string text) =>
        Assert.NotNull((await api.Get($"/api/v1/actors?q={Uri.EscapeDataString(text)}"))["total"]);

    [Fact]
    public async Task A_cursor_is_refused_when_it_is_altered_or_belongs_elsewhere()
    {
        var cursor = (await api.Get("/api/v1/actors?type=state&limit=2"))["next"]!.GetValue<string>();
        await api.Get($"/api/v1/actors?type=state&limit=2&cursor={cursor}");
        foreach (var address in new[]
        {
            $"/api/v1/actors?type=state&cursor={(cursor[0] == 'A' ? 'B' : 'A')}{cursor[1..]}",
            $"/api/v1/actors?type=state&cursor={cursor[..^4]}",
            $"/api/v1/actors?type=company&cursor={cursor}",
            $"/api/v1/actors?type=state&sort=-label&cursor={cursor}",
            $"/api/v1/disputes?cursor={cursor}",
        })
            Assert.Equal("cursor", (await TheError(address))["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_cursor_of_another_version_is_told_from_an_altered_one()
    {
        var old = RegionalDiplomacy.Api.Engine.Query.Cursor.Write(["Iran", 5L], "/api/v1/actors?sort=label", "fedcba9876543210");
        var error = await TheError($"/api/v1/actors?cursor={old}");
        Assert.Contains($"belongs to version fedcba9876543210, and this is {api.Store.Version}", error["detail"]!.GetValue<string>());
    }

    private async Task<JsonNode> TheError(string address)
    {
        var problem = await api.Get(address, HttpStatusCode.BadRequest);
        Assert.Equal("/problems/invalid-request", problem["type"]!.GetValue<string>());
        Assert.Equal(Uri.UnescapeDataString(address), Uri.UnescapeDataString(problem["instance"]!.GetValue<string>()));
        return problem["errors"]![0]!;
    }
}
