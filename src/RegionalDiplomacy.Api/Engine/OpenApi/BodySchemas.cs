using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The schemas of requests that come in a body.</summary>
public static class BodySchemas
{
    /// <summary>A query: conditions and paging.</summary>
    public static OpenApiSchema Query(Kind kind) => Object(
    [
        ("where", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Filters by the names of the list's parameters (values as text, number, true or false, or a list of such), and the joiners `all` (a list of conditions of which all hold), `any` (of which one holds) and `not` (a condition that does not hold).",
        }),
        .. Parameter.Of(typeof(Paging)).Select(parameter => (parameter.Name, Described(parameter, kind))),
    ]);

    /// <summary>A query that finds something, whatever the kind.</summary>
    public static JsonNode QueryExample(Kind kind) => new JsonObject
    {
        ["where"] = new JsonObject { ["any"] = new JsonArray(new JsonObject { ["id"] = kind.ExampleId }, new JsonObject { ["not"] = new JsonObject { ["section"] = "V" } }) },
        ["limit"] = 2,
        ["fields"] = new JsonArray("label", "summary"),
    };

    /// <summary>A list of ids.</summary>
    public static OpenApiSchema Ids() => Object(
    [
        ("ids", new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "The ids to look up.",
            MinItems = 1,
            MaxItems = LookupEndpoint.MostIds,
            Items = new OpenApiSchema { Type = JsonSchemaType.String },
        }),
    ]);

    /// <summary>Two ids that are found and one that is not.</summary>
    public static JsonNode IdsExample() => new JsonObject { ["ids"] = new JsonArray("qush-tepa-canal", "uzbekistan", "qosh-tepa") };

    private static OpenApiSchema Described(Parameter parameter, Kind kind)
    {
        var schema = ParameterSchemas.Schema(parameter, kind);
        schema.Description = XmlDocs.Summary(parameter.Property);
        return schema;
    }

    /// <summary>A text of limited length.</summary>
    public static OpenApiSchema Text(string description, int longest) => new() { Type = JsonSchemaType.String, Description = description, MinLength = 1, MaxLength = longest };

    /// <summary>An object that has no other properties than these.</summary>
    public static OpenApiSchema Object(IEnumerable<(string Name, OpenApiSchema Schema)> properties, params IReadOnlyList<string> required) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = required.Count == 0 ? null : required.ToHashSet(),
        Properties = properties.ToDictionary(property => property.Name, IOpenApiSchema (property) => property.Schema),
    };
}
