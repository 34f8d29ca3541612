using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Gives each JSON answer that has no example of its own one that is put together from the examples of its properties.</summary>
public sealed class SchemaSamples : IDocumentFilter
{
    private const int Deepest = 8;

    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var answers = swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Responses!.Values)
            .OfType<OpenApiResponse>().SelectMany(response => response.Content ?? new Dictionary<string, IOpenApiMediaType>());
        foreach (var (mediaType, content) in answers)
            if (mediaType.EndsWith("json", StringComparison.Ordinal) && content is OpenApiMediaType { Example: null, Examples: null } own)
                own.Example = Of(own.Schema!, context.SchemaRepository.Schemas, 0);
    }

    private static JsonNode? Of(IOpenApiSchema schema, Dictionary<string, IOpenApiSchema> schemas, int depth)
    {
        if (schema is OpenApiSchemaReference reference)
            return reference.Reference.Examples?.FirstOrDefault()?.DeepClone() ?? Of(schemas[reference.Reference.Id!], schemas, depth);
        if (schema.Examples?.FirstOrDefault() is { } example) return example.DeepClone();
        if ((schema.OneOf ?? schema.AnyOf) is { Count: > 0 } either) return Of(either[0], schemas, depth);
        if (schema.Items is { } items) return depth < Deepest ? new JsonArray(Of(items, schemas, depth + 1)) : [];
        if (schema.Properties is { Count: > 0 } properties)
            return new JsonObject(properties.Where(property => schema.Required?.Contains(property.Key) == true).Select(property => KeyValuePair.Create(property.Key, Of(property.Value, schemas, depth + 1))));
        return schema.AdditionalProperties is { } values && depth < Deepest ? new JsonObject { ["k1"] = Of(values, schemas, depth + 1) } : null;
    }
}
