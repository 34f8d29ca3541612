using System.Text.Json;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Kinds.Relations;

/// <summary>The endpoint that tells everything between two actors.</summary>
public static class Relations
{
    // In which roles an actor stands in a record of each kind.
    private static readonly (string Kind, string[] Roles)[] Roles =
    [
        ("dispute", ["parties"]),
        ("agreement", ["parties", "notParties"]),
        ("project", ["countries", "partners.actor"]),
        ("forum", ["members", "hosts", "keptOut"]),
        ("event", ["roles.who"]),
        ("claim", ["about", "assertedBy"]),
    ];

    /// <summary>Maps it.</summary>
    public static void MapRelations(this IEndpointRouteBuilder routes, Catalogue catalogue)
    {
        var actors = catalogue.Named("actor");
        routes.MapFound(actors.Path + "/{a}/relations/{b}", context => Between(catalogue, actors, context.Store(), [(string)context.GetRouteValue("a")!, (string)context.GetRouteValue("b")!]), new Operation
        {
            Id = "GetRelations",
            Tag = Operations.Tag(actors),
            Summary = "Tells everything between two actors.",
            Description = "Disputes, agreements, projects, forums, events and claims that involve both, and a timeline, in one answer; the same whichever actor is named first. A body counts as part of the actor that it belongs to, so a ministry's words count for its government.",
            Answer = typeof(Dyad),
            AnswerDescription = "What is between them.",
            Example = samples => Between(catalogue, actors, samples.Store, ["afghanistan", "iran"]),
            Path = [("a", "The id of the one actor.", "iran"), ("b", "The id of the other actor.", "afghanistan")],
        });
    }

    private static Dyad Between(Catalogue catalogue, Kind actors, Store store, string[] ids)
    {
        var sides = ids.Order(StringComparer.Ordinal)
            .Select(id => (Actor: Actor(catalogue, actors, store, id), Ids: store.WithParts(id, "partOf"))).ToList();
        var found = Roles.ToDictionary(pair => pair.Kind, pair => store.Between(catalogue.Named(pair.Kind), pair.Roles, sides[0].Ids, sides[1].Ids).Select(Short).ToList());
        return new Dyad
        {
            Actors = [.. sides.Select(side => new Side(side.Actor, [.. side.Ids.Skip(1)]))],
            Counts = found.ToDictionary(pair => pair.Key, pair => pair.Value.Count),
            Disputes = found["dispute"],
            Agreements = found["agreement"],
            Projects = found["project"],
            Forums = found["forum"],
            Events = found["event"],
            Claims = found["claim"],
            Timeline = [.. found.Values.SelectMany(records => records).Where(record => record.Date is not null)
                .OrderBy(record => record.Date!.Earliest ?? DateOnly.MinValue).ThenBy(record => record.Date!.Latest ?? DateOnly.MaxValue).ThenBy(record => record.Id, StringComparer.Ordinal)],
        };
    }

    private static Link Actor(Catalogue catalogue, Kind actors, Store store, string id) =>
        store.Find(actors, id) is { } record ? JsonSerializer.Deserialize<Link>(record, Json.Options)! : throw KindEndpoints.Missing(catalogue, store, actors, id);

    private static Between Short(byte[] record)
    {
        var node = JsonNode.Parse(record)!.AsObject();
        if (node["startDate"] is { } start) node["date"] = start.DeepClone();
        return node.Deserialize<Between>(Json.Options)!;
    }
}
