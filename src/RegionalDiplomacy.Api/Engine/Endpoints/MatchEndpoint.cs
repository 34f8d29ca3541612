using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Endpoints;

/// <summary>The endpoint that matches many names with records.</summary>
public static class MatchEndpoint
{
    private static readonly string[] Properties = ["queries", "kind", "limit", "threshold"];
    private static readonly string[] QueryProperties = ["query", "kind", "limit", "threshold"];

    /// <summary>Maps it.</summary>
    public static void MapMatch(this IEndpointRouteBuilder routes, Catalogue catalogue) =>
        routes.MapPost("/api/v1/match", context => Match(catalogue, context), SearchOperations.Match());

    private static async Task Match(Catalogue catalogue, HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        var queries = Queries(catalogue, await JsonBody.Read(context.Request, Properties));
        var store = context.Store();
        await Routing.SendJson(context, $"match {JsonSerializer.Serialize(queries, Json.Options)}", () => JsonSerializer.SerializeToUtf8Bytes(Answer(catalogue, store, queries), Json.Options));
    }

    private static MatchAnswer Answer(Catalogue catalogue, Storage.Store store, Dictionary<string, MatchQuery> queries)
    {
        using var names = store.Names();
        var matcher = new Matcher(catalogue, names);
        return new MatchAnswer
        {
            Results = queries.ToDictionary(query => query.Key, query => new MatchResult { Candidates = matcher.Match(query.Value) }),
            DatasetVersion = store.Version,
        };
    }

    private static Dictionary<string, MatchQuery> Queries(Catalogue catalogue, Dictionary<string, JsonElement> body)
    {
        if (!body.TryGetValue("queries", out var asked) || asked.ValueKind != JsonValueKind.Object) throw JsonBody.Refuse("/queries", "'queries' is an object: a key of your own for each name, and under it an object with the name as 'query'.");
        var count = asked.EnumerateObject().Count();
        if (count is 0 or > MatchQuery.MostQueries) throw JsonBody.Refuse("/queries", $"'queries' asks for 1 to {MatchQuery.MostQueries} names; this one has {count}. Send them in several requests.");
        var mistakes = new List<Mistake>();
        var common = new MatchReader(catalogue, "", body, mistakes).Read(new MatchQuery { Query = "" });
        var queries = new Dictionary<string, MatchQuery>();
        foreach (var query in asked.EnumerateObject()) queries[query.Name] = Query(catalogue, query, common, mistakes);
        return mistakes.Count == 0 ? queries : throw RequestRefusedException.For(mistakes);
    }

    private static MatchQuery Query(Catalogue catalogue, JsonProperty query, MatchQuery common, List<Mistake> mistakes)
    {
        var pointer = $"/queries/{ClientJson.Escape(query.Name)}";
        if (query.Value.ValueKind == JsonValueKind.Object)
        {
            var members = query.Value.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
            var reader = new MatchReader(catalogue, pointer, members, mistakes);
            reader.RefuseUnknown(QueryProperties);
            return reader.Read(common) with { Query = reader.Name() };
        }

        mistakes.Add(new Mistake { Pointer = pointer, Value = query.Value.GetRawText(), Detail = "A query is an object such as {\"query\": \"ISIS-K\"}." });
        return common;
    }
}
