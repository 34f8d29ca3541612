using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Says of each object what is always there: nulls are written, so every property is, and those that can be null say so. Gives each property an example from the records.</summary>
public sealed class RecordSchemas(Samples samples) : ISchemaFilter
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties.Count: > 0 } concrete || context.Type.Namespace?.StartsWith("RegionalDiplomacy", StringComparison.Ordinal) != true) return;
        if (context.Type == typeof(Record))
        {
            BecomeAnyKind(concrete, context);
            return;
        }

        concrete.AdditionalPropertiesAllowed = false;
        foreach (var property in context.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (concrete.Properties.TryGetValue(Name(property), out var member)) Complete(concrete, property, member, context.Type);
        if (samples.Catalogue.FirstOrDefault(kind => kind.RecordType == context.Type) is { } kind) CompleteRecord(concrete, kind, context);
    }

    private void Complete(OpenApiSchema schema, PropertyInfo property, IOpenApiSchema member, Type type)
    {
        var name = Name(property);
        if (property.GetCustomAttribute<JsonIgnoreAttribute>() is null) (schema.Required ??= new HashSet<string>()).Add(name);
        if (member.Items is OpenApiSchemaReference items) items.Description = null;
        var example = samples.Of(type, name);
        if (member is OpenApiSchemaReference reference) schema.Properties![name] = Refer(reference, property, example);
        else if (member is OpenApiSchema own && example is not null) own.Examples = [example];
    }

    private void CompleteRecord(OpenApiSchema schema, Kind kind, SchemaFilterContext context)
    {
        schema.Properties!["kind"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The name of the record's kind.", Enum = [kind.Name], Examples = [kind.Name] };
        schema.Properties["included"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "The records linked with this one, by kind; only where `include` asks for them.",
            AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = context.SchemaGenerator.GenerateSchema(typeof(Record), context.SchemaRepository) },
            Examples = [new JsonObject { [samples.Catalogue[^1].Route] = new JsonArray() }],
        };
    }

    // The word in `kind` tells which; a discriminator would say it once more, and keeps some generators from making a type of it.
    private void BecomeAnyKind(OpenApiSchema schema, SchemaFilterContext context)
    {
        (schema.Properties, schema.Required, schema.Type, schema.AdditionalPropertiesAllowed) = (null, null, null, true);
        schema.Description = "A record of any kind, which `kind` tells.";
        schema.AnyOf = [.. samples.Catalogue.Select(kind => context.SchemaGenerator.GenerateSchema(kind.RecordType, context.SchemaRepository)).Cast<OpenApiSchemaReference>().Select(kind => new OpenApiSchemaReference(kind.Reference.Id!, null))];
    }

    private static IOpenApiSchema Refer(OpenApiSchemaReference reference, PropertyInfo property, JsonNode? example)
    {
        if (!IsNullable(property))
        {
            if (example is not null) reference.Reference.Examples = [example];
            return reference;
        }

        reference.Description = null;
        return new OpenApiSchema { OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = XmlDocs.Summary(property), Examples = example is null ? null : [example] };
    }

    private static string Name(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? Json.Name(property.Name);

    private static bool IsNullable(PropertyInfo property)
    {
        lock (Nullability) return Nullability.Create(property).ReadState == NullabilityState.Nullable;
    }
}
