using System.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Adds to each enum what its words mean.</summary>
public sealed class EnumSchemas : ISchemaFilter
{
    /// <summary>The words of an enum and what each means, as a Markdown list.</summary>
    public static string Meanings(Type @enum) => string.Join('\n', @enum.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(member => $"* `{Json.Name(member.Name)}`: {XmlDocs.Summary(member)}"));

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema concrete && context.Type.IsEnum && context.MemberInfo is null)
            concrete.Description = $"{concrete.Description}\n\n{Meanings(context.Type)}".Trim();
    }
}
