using System.Text.Json;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Endpoints;

/// <summary>The endpoint that looks up many records by their ids.</summary>
public static class LookupEndpoint
{
    /// <summary>The most ids that one request can name.</summary>
    public const int MostIds = 1000;

    private static readonly string[] Properties = ["ids"];

    /// <summary>Maps it.</summary>
    public static void MapLookup(this IEndpointRouteBuilder routes, Catalogue catalogue) =>
        routes.MapPost("/api/v1/records/lookup", context => LookUp(catalogue, context), Operations.LookUp());

    private static async Task LookUp(Catalogue catalogue, HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        var ids = Ids(await JsonBody.Read(context.Request, Properties));
        var store = context.Store();
        var found = store.FindAll(catalogue, ids);
        await Routing.SendJson(context, $"lookup {string.Join(' ', ids)}", () => Lookup.Write(ids, found, store));
    }

    private static List<string> Ids(Dictionary<string, JsonElement> body)
    {
        if (!body.TryGetValue("ids", out var list) || list.ValueKind != JsonValueKind.Array) throw JsonBody.Refuse("/ids", "'ids' is a list of ids.");
        if (list.GetArrayLength() is 0 or > MostIds) throw JsonBody.Refuse("/ids", $"'ids' names 1 to {MostIds} ids; this one has {list.GetArrayLength()}.");
        var mistakes = list.EnumerateArray().Select((id, index) => (id, index)).Where(pair => pair.id.ValueKind != JsonValueKind.String || PlainText.Length(pair.id.GetString()!) > FilterRules.LongestText)
            .Select(pair => new Mistake { Pointer = $"/ids/{pair.index}", Value = pair.id.GetRawText(), Detail = $"An id is a text of {FilterRules.LongestText} characters at most." }).ToList();
        return mistakes.Count == 0 ? [.. list.EnumerateArray().Select(id => id.GetString()!)] : throw RequestRefusedException.For(mistakes);
    }
}
