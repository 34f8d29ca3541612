using System.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Adds to each enum what its words mean, and for each a record that has it.</summary>
public sealed class EnumSchemas(Samples samples) : ISchemaFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema concrete || !context.Type.IsEnum || context.MemberInfo is not null) return;
        concrete.Description = $"{concrete.Description}\n\n{Meanings(context.Type, samples)}".Trim();
        concrete.Examples = [EnumWords.Of(context.Type).FirstOrDefault(word => samples.With(context.Type, word) is not null) ?? EnumWords.Of(context.Type)[0]];
    }

    /// <summary>The words of an enum, what each means and where it occurs, as a Markdown list.</summary>
    public static string Meanings(Type @enum, Samples? samples = null) => string.Join('\n', @enum.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(member => $"* `{Json.Name(member.Name)}`: {XmlDocs.Summary(member)}{Where(samples?.With(@enum, Json.Name(member.Name)))}"));

    private static string Where(string? id) => id is null ? "" : $" See `{id}`.";
}
