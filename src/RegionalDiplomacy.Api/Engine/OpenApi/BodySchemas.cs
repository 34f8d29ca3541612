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
        $"A question for {kind.Plural}: the conditions, and the shape of the page.",
        [
            ("where", Conditions(kind)),
            .. Parameter.Of(typeof(Paging)).Select(parameter => (parameter.Name, (IOpenApiSchema)Value(parameter, kind))),
        ]);

    /// <summary>Conditions: the filters of a kind, and what joins conditions.</summary>
    public static OpenApiSchema Where(Kind kind) => Object(
        $"Conditions for {kind.Plural}, all of which must hold: filters by the names of the list's parameters, and the joiners `all`, `any` and `not`, nested {Engine.Query.Conditions.MostLevels} levels deep at most.",
        [
            ("all", Several("Conditions of which every one must hold.", kind)),
            ("any", Several("Conditions of which at least one must hold.", kind)),
            ("not", new OpenApiSchemaReference(Name(kind), null) { Description = "A condition that must not hold." }),
            .. Parameter.Of(kind.FilterType).Select(parameter => (parameter.Name, (IOpenApiSchema)Value(parameter, kind))),
        ]);

    /// <summary>The name of a kind's conditions among the components.</summary>
    public static string Name(Kind kind) => $"{Names.Plural(kind)}Conditions";

    /// <summary>A query that finds something, whatever the kind.</summary>
    public static JsonNode QueryExample(Kind kind) => new JsonObject
    {
        ["where"] = new JsonObject { ["any"] = new JsonArray(new JsonObject { ["id"] = kind.ExampleId }, new JsonObject { ["not"] = new JsonObject { ["section"] = "V" } }) },
        ["limit"] = 2,
        ["fields"] = new JsonArray("label", "summary"),
    };

    /// <summary>A list of ids.</summary>
    public static OpenApiSchema Ids()
    {
        var ids = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "The ids to look up.",
            MinItems = 1,
            MaxItems = LookupEndpoint.MostIds,
            Items = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = FilterRules.LongestText },
            Examples = [IdsExample()["ids"]!.DeepClone()],
        };
        var schema = Object("Ids of records of any kind.", [("ids", ids)]);
        schema.Required = new HashSet<string> { "ids" };
        return schema;
    }

    /// <summary>Two ids that are found and one that is not.</summary>
    public static JsonNode IdsExample() => new JsonObject { ["ids"] = new JsonArray("qush-tepa-canal", "uzbekistan", "qosh-tepa") };

    private static OpenApiSchemaReference Conditions(Kind kind) => new(Name(kind), null) { Description = "What the records must be; everything where it is left out." };

    private static OpenApiSchema Several(string description, Kind kind) =>
        new() { Type = JsonSchemaType.Array, Description = description, MinItems = 1, MaxItems = Engine.Query.Conditions.MostTerms, Items = new OpenApiSchemaReference(Name(kind), null) };

    // Where an address takes a comma list, a body takes one value or a list of them.
    private static OpenApiSchema Value(Parameter parameter, Kind kind)
    {
        var schema = ParameterSchemas.Schema(parameter, kind);
        var (meaning, examples) = (XmlDocs.Summary(parameter.Property), schema.Examples);
        if (schema.Type != JsonSchemaType.Array)
        {
            schema.Description = meaning;
            return schema;
        }

        schema.Examples = null;
        return new OpenApiSchema { Description = meaning, OneOf = [schema.Items!, schema], Examples = examples };
    }

    /// <summary>A text of limited length.</summary>
    public static OpenApiSchema Text(string description, int longest) => new() { Type = JsonSchemaType.String, Description = description, MinLength = 1, MaxLength = longest, Pattern = PlainText.Pattern };

    /// <summary>An object that has no other properties than these.</summary>
    public static OpenApiSchema Object(IEnumerable<(string Name, OpenApiSchema Schema)> properties, params IReadOnlyList<string> required)
    {
        var schema = Object(null, properties.Select(property => (property.Name, (IOpenApiSchema)property.Schema)));
        schema.Required = required.Count == 0 ? null : required.ToHashSet();
        return schema;
    }

    private static OpenApiSchema Object(string? description, IEnumerable<(string Name, IOpenApiSchema Schema)> properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalPropertiesAllowed = false,
        Properties = properties.ToDictionary(property => property.Name, property => property.Schema),
    };
}
