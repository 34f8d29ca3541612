using System.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Says of each object what is always there: nulls are written, so every property is, and those that can be null say so.</summary>
public sealed class RecordSchemas : ISchemaFilter
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties.Count: > 0 } concrete || context.Type.Namespace?.StartsWith("RegionalDiplomacy", StringComparison.Ordinal) != true) return;
        concrete.AdditionalPropertiesAllowed = context.Type.IsAbstract;
        if (context.Type.IsSubclassOf(typeof(Record)))
            concrete.Properties["included"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "The records linked with this one, by kind; only where `include` asks for them.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } },
            };
        foreach (var property in context.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = Json.Name(property.Name);
            if (!concrete.Properties.TryGetValue(name, out var member)) continue;
            if (!MayBeAbsent(property)) (concrete.Required ??= new HashSet<string>()).Add(name);
            if (IsNullable(property) && member is OpenApiSchemaReference) concrete.Properties[name] = OrNull(member, property);
        }
    }

    private static bool MayBeAbsent(PropertyInfo property) =>
        property.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is not null;

    private static bool IsNullable(PropertyInfo property)
    {
        lock (Nullability) return Nullability.Create(property).ReadState == NullabilityState.Nullable;
    }

    private static OpenApiSchema OrNull(IOpenApiSchema reference, PropertyInfo property) =>
        new() { OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = XmlDocs.Summary(property) };
}
