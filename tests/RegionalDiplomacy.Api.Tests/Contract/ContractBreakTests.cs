using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.OpenApi;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>What the document once promised it keeps, until the first number of its version is raised.</summary>
public sealed class ContractBreakTests(ApiFixture api)
{
    [Fact]
    public async Task Nothing_promised_is_removed_or_retyped()
    {
        var listing = new ContractListing(await api.Get(Document.Address));
        // Asked before the snapshot is written: UPDATE_SNAPSHOTS adds promises, and takes none back.
        Assert.Empty(listing.Broken(Repository.Read("openapi", "promises.txt").TrimEnd().ReplaceLineEndings("\n").Split('\n')));
        Repository.AssertSnapshot(string.Join('\n', listing.Lines) + "\n", "openapi", "promises.txt");
    }

    [Theory]
    [InlineData("paths//api/v1/actors/get", "gone: GET /api/v1/actors (ListActors)")]
    [InlineData("paths//api/v1/actors/get/parameters/0", "gone: GET /api/v1/actors query q: string")]
    [InlineData("paths//api/v1/actors/get/operationId", "gone: GET /api/v1/actors (ListActors)")]
    [InlineData("components/responses/ActorsPage/content/text/csv", "gone: ActorsPage text/csv: string")]
    [InlineData("components/responses/ActorsPage/headers/ETag", "gone: ActorsPage header ETag always")]
    [InlineData("components/responses/NotModified/headers/ETag", "gone: NotModified header ETag always")]
    [InlineData("paths//api/v1/actors/get/responses/406", "gone: GET /api/v1/actors 406: NotAcceptable")]
    [InlineData("components/schemas/Actor/properties/region", "gone: Actor.region: Region always")]
    [InlineData("components/schemas/ActorType/enum/0", "gone: ActorType = ")]
    [InlineData("components/schemas/ActorsConditions/properties/region", "gone: ActorsConditions.region: ")]
    [InlineData("components/schemas/Actor/required", "gone: Actor.region: Region always")]
    public async Task What_is_removed_is_found(string where, string told)
    {
        var (before, after) = (await api.Get(Document.Address), await api.Get(Document.Address));
        var (parent, name) = Find(after, where);
        if (parent is JsonArray list) list.RemoveAt(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture));
        else Assert.True(parent.AsObject().Remove(name), where);
        AssertBroken(before, after, told);
    }

    [Theory]
    [InlineData("components/schemas/Actor/properties/label/type", "\"integer\"", "gone: Actor.label: string always")]
    [InlineData("components/schemas/Actor/properties/bordersAfghanistan/type", "\"boolean\"", "gone: Actor.bordersAfghanistan: null|boolean always")]
    [InlineData("components/parameters/Limit/schema/type", "\"string\"", "gone: GET /api/v1/actors query limit: integer(int32)")]
    [InlineData("components/parameters/Limit/required", "true", "now demanded: GET /api/v1/actors query limit: integer(int32) required")]
    public async Task What_is_retyped_or_demanded_is_found(string where, string value, string told)
    {
        var (before, after) = (await api.Get(Document.Address), await api.Get(Document.Address));
        var (parent, name) = Find(after, where);
        parent[name] = JsonNode.Parse(value);
        AssertBroken(before, after, told);
    }

    [Fact]
    public async Task What_is_added_breaks_nothing()
    {
        var (before, after) = (await api.Get(Document.Address), await api.Get(Document.Address));
        after["components"]!["schemas"]!["Actor"]!["properties"]!["motto"] = new JsonObject { ["type"] = "string" };
        after["paths"]!["/api/v2"] = new JsonObject { ["get"] = after["paths"]!["/api/v1/actors/{id}"]!["get"]!.DeepClone() };
        Assert.Empty(new ContractListing(after).Broken(new ContractListing(before).Lines));
    }

    private static void AssertBroken(JsonNode before, JsonNode after, string told)
    {
        Assert.Contains(new ContractListing(after).Broken(new ContractListing(before).Lines), line => line.StartsWith(told, StringComparison.Ordinal));
        after["info"]!["version"] = "2.0.0";
        Assert.Empty(new ContractListing(after).Broken(new ContractListing(before).Lines));
    }

    // A name may itself hold slashes, so the longest that there is comes first.
    private static (JsonNode Parent, string Name) Find(JsonNode node, string where)
    {
        for (var end = where.Length; end > 0; end = where.LastIndexOf('/', end - 1))
            if (end < where.Length && node is JsonObject item && item[where[..end]] is { } child) return Find(child, where[(end + 1)..]);
            else if (end < where.Length && node is JsonArray list && int.TryParse(where[..end], out var index)) return Find(list[index]!, where[(end + 1)..]);
        return (node, where);
    }
}
