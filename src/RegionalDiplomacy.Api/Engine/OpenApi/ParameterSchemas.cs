using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Describes query parameters: their type, their words, their limits and an example.</summary>
public static class ParameterSchemas
{
    /// <summary>The description of one parameter.</summary>
    public static OpenApiParameter Describe(Parameter parameter, Kind? kind, Samples samples)
    {
        var schema = Schema(parameter, kind);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = IsRequired(parameter.Property),
            Description = Meaning(parameter, schema, samples),
            // What must be given, and what has a default, is filled in so that the answer is quickly read; the rest is the reader's to choose.
            Example = schema.Default is null && !IsRequired(parameter.Property) ? null : schema.Examples?[0],
            Schema = schema,
            Style = schema.Type == JsonSchemaType.Array ? ParameterStyle.Form : null,
            Explode = schema.Type != JsonSchemaType.Array,
        };
    }

    /// <summary>The schema of one parameter.</summary>
    public static OpenApiSchema Schema(Parameter parameter, Kind? kind)
    {
        var schema = Schema(Plain(parameter), kind);
        Limit(schema, parameter.Property);
        if (parameter.Property.GetCustomAttribute<DefaultValueAttribute>() is { Value: int number }) schema.Default = number;
        if (ExampleOf(parameter, kind) is { } example) schema.Examples = [Example(schema, example)];
        return schema;
    }

    /// <summary>An id.</summary>
    public static OpenApiSchema Id() => new() { Type = JsonSchemaType.String, Pattern = "^[A-Za-z0-9.-]+$", MaxLength = FilterRules.LongestText };

    /// <summary>One of some words.</summary>
    public static OpenApiSchema Word(IEnumerable<string> words) => new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] };

    /// <summary>The type of a parameter's values, without its nullable wrapper.</summary>
    public static Type Plain(Parameter parameter) => Nullable.GetUnderlyingType(parameter.Property.PropertyType) ?? parameter.Property.PropertyType;

    // Swagger UI shows what a parameter says, not what its schema does, so the example and the words stand here too.
    private static string Meaning(Parameter parameter, OpenApiSchema schema, Samples samples)
    {
        var (summary, type) = (XmlDocs.Summary(parameter.Property)!, Plain(parameter));
        if (schema.Examples?[0] is { } example && parameter.Name != "cursor") summary += $" For example `{(example is JsonArray list ? string.Join(',', list) : example)}`.";
        var @enum = type.IsEnum ? type : type.IsGenericType ? type.GenericTypeArguments[0] : null;
        return @enum is null ? summary : $"{summary}\n\n{EnumSchemas.Meanings(@enum, samples)}";
    }

    private static string? ExampleOf(Parameter parameter, Kind? kind) => XmlDocs.Example(parameter.Property) ?? parameter.Name switch
    {
        "id" => kind?.ExampleId,
        "facets" => kind?.Dimensions[0].Parameter,
        _ => null,
    };

    private static OpenApiSchema Schema(Type type, Kind? kind) => type switch
    {
        _ when type == typeof(int) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        _ when type == typeof(bool) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        _ when type == typeof(string) => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = FilterRules.LongestText, Pattern = PlainText.Pattern },
        _ when type == typeof(EdtfDate) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "edtf", Pattern = EdtfDate.Pattern, MaxLength = EdtfDate.MostLetters },
        _ when type == typeof(SortList) => Distinct(kind!.Shape.SortKeys.SelectMany(key => new[] { key, "-" + key }), kind.Shape.SortKeys.Count()),
        _ when type == typeof(FieldList) => Distinct(kind!.Shape.Properties.Select(property => property.Name)),
        _ when type == typeof(FacetList) => Distinct(kind!.Dimensions.Select(dimension => dimension.Parameter)),
        _ when type == typeof(IdList) => Values(new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^!?[A-Za-z0-9.-]+$", MaxLength = FilterRules.LongestText + 1 }),
        { IsEnum: true } => Word(EnumWords.Of(type)),
        _ => Values(new OpenApiSchemaReference(ChoiceSchemas.Name(type)!, null)),
    };

    private static OpenApiSchema Distinct(IEnumerable<string> words, int? most = null)
    {
        var schema = Values(Word(words));
        (schema.UniqueItems, schema.MaxItems) = (true, most ?? words.Count());
        return schema;
    }

    private static OpenApiSchema Values(IOpenApiSchema item) =>
        new() { Type = JsonSchemaType.Array, Items = item, MinItems = 1, MaxItems = FilterRules.MostValues };

    private static JsonNode Example(OpenApiSchema schema, string example) => schema.Type switch
    {
        JsonSchemaType.Array => new JsonArray([.. example.Split(',').Select(part => (JsonNode)part)]),
        JsonSchemaType.Integer => int.Parse(example, CultureInfo.InvariantCulture),
        JsonSchemaType.Boolean => bool.Parse(example),
        _ => example,
    };

    private static bool IsRequired(PropertyInfo property) => RulesOf(property).Any(rule => rule is INotNullValidator);

    private static IEnumerable<IPropertyValidator> RulesOf(PropertyInfo property) => Query.Binder.Rules(property.DeclaringType!)
        .SelectMany(rule => rule.CreateDescriptor().GetValidatorsForMember(property.Name)).Select(pair => pair.Validator);

    private static void Limit(OpenApiSchema schema, PropertyInfo property)
    {
        foreach (var limit in RulesOf(property))
        {
            if (limit is IBetweenValidator between) (schema.Minimum, schema.Maximum) = (Convert.ToString(between.From, CultureInfo.InvariantCulture), Convert.ToString(between.To, CultureInfo.InvariantCulture));
            if (limit is ILengthValidator length) (schema.MinLength, schema.MaxLength) = (length.Min, length.Max);
        }
    }
}
