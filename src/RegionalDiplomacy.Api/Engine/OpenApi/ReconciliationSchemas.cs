using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Reconciliation;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The schemas of what is asked of the Reconciliation Service API.</summary>
public static class ReconciliationSchemas
{
    /// <summary>A query.</summary>
    public static OpenApiSchema Query() => BodySchemas.Object(
    [
        ("query", new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, Description = "A name in any spelling, script or order of words, or a record's id." }),
        ("type", OneOrMore(new OpenApiSchema { Type = JsonSchemaType.String }, "The id of a type, or a list of them.")),
        ("type_strict", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. EnumWords.Of(typeof(TypeStrictness)).Select(word => (System.Text.Json.Nodes.JsonNode)word)], Description = EnumSchemas.Meanings(typeof(TypeStrictness)) }),
        ("limit", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = $"{Limits.Candidates}", Default = Limits.DefaultCandidates, Description = "How many candidates are wanted at most." }),
        ("properties", new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = Limits.Properties, Items = Constraint(), Description = "What is known beside the name; needed where there is no `query`." }),
    ]);

    /// <summary>A question for values.</summary>
    public static OpenApiSchema Extend()
    {
        var schema = BodySchemas.Object(
        [
            ("ids", new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = Limits.ExtendedRecords, Items = new OpenApiSchema { Type = JsonSchemaType.String }, Description = "The ids of the records." }),
            ("properties", new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = Limits.Properties, Items = Wanted(), Description = "The properties." }),
        ], "ids", "properties");
        schema.Description = "A question for values of properties.";
        return schema;
    }

    private static OpenApiSchema Wanted() => BodySchemas.Object(
    [
        ("id", new OpenApiSchema { Type = JsonSchemaType.String, Description = "The property's id." }),
        ("settings", new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The settings that the manifest announces: `limit` and `content`." }),
    ], "id");

    private static OpenApiSchema Constraint() => BodySchemas.Object(
    [
        ("pid", new OpenApiSchema { Type = JsonSchemaType.String, Description = "The property's id." }),
        ("v", OneOrMore(Value(), "A value, or a list of values of which the record has at least one.")),
    ], "pid", "v");

    private static OpenApiSchema Value() => new()
    {
        OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean },
            new OpenApiSchema { Type = JsonSchemaType.Object, Required = new HashSet<string> { "id" }, Properties = new Dictionary<string, IOpenApiSchema> { ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The id of a record." }, ["name"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The name of the record." } } },
        ],
    };

    private static OpenApiSchema OneOrMore(OpenApiSchema one, string description) => new() { Description = description, OneOf = [one, new OpenApiSchema { Type = JsonSchemaType.Array, Items = one }] };
}
