using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Describes query parameters: their type, their words, their limits and an example.</summary>
public static class ParameterSchemas
{
    private static readonly IReadOnlyList<IValidator> Rules = [new PagingRules(), new FilterRules(), new SearchRules(), new SearchPagingRules()];

    /// <summary>The description of one parameter.</summary>
    public static OpenApiParameter Describe(Parameter parameter, Kind kind)
    {
        var schema = Schema(parameter, kind);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = IsRequired(parameter.Property),
            Description = XmlDocs.Summary(parameter.Property),
            Schema = schema,
            Style = schema.Type == JsonSchemaType.Array ? ParameterStyle.Form : null,
            Explode = schema.Type != JsonSchemaType.Array,
        };
    }

    /// <summary>The schema of one parameter.</summary>
    public static OpenApiSchema Schema(Parameter parameter, Kind kind)
    {
        var schema = Schema(parameter.Property.PropertyType, kind);
        Limit(schema, parameter.Property);
        if (parameter.Property.GetCustomAttribute<DefaultValueAttribute>() is { Value: int number }) schema.Default = number;
        if (XmlDocs.Example(parameter.Property) is { } example) schema.Examples = [Example(schema, example)];
        return schema;
    }

    private static OpenApiSchema Schema(Type type, Kind kind) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(int) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        var plain when plain == typeof(bool) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        var plain when plain == typeof(string) => new OpenApiSchema { Type = JsonSchemaType.String },
        var plain when plain == typeof(EdtfDate) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "edtf" },
        var plain when plain == typeof(SortList) => List(kind.Shape.SortKeys.SelectMany(key => new[] { key, "-" + key })),
        var plain when plain == typeof(FieldList) => List(kind.Shape.Properties.Select(property => property.Name)),
        var plain when plain == typeof(KindList) => Values(new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[a-z-]+$" }),
        var plain when plain == typeof(FacetList) => List(kind.Dimensions.Select(dimension => dimension.Parameter)),
        var plain when plain == typeof(KindNames) => Values(new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^!?[A-Za-z]+$" }),
        var plain when plain == typeof(IdList) => Values(new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^!?[A-Za-z0-9.-]+$" }),
        var plain when plain == typeof(SectionList) => Values(new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^!?[A-Z]+(\\.[A-Z0-9]+)*$" }),
        { IsEnum: true } plain => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. EnumWords.Of(plain).Select(word => (JsonNode)word)], Description = EnumSchemas.Meanings(plain) },
        var plain => Choice(plain.GenericTypeArguments[0]),
    };

    private static OpenApiSchema Choice(Type @enum)
    {
        var words = EnumWords.Of(@enum);
        var schema = List(words.Concat(words.Select(word => "!" + word)));
        schema.Description = EnumSchemas.Meanings(@enum);
        return schema;
    }

    private static OpenApiSchema List(IEnumerable<string> words) =>
        Values(new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] });

    private static OpenApiSchema Values(OpenApiSchema item) =>
        new() { Type = JsonSchemaType.Array, Items = item, MinItems = 1, MaxItems = FilterRules.MostValues };

    private static JsonNode Example(OpenApiSchema schema, string example) => schema.Type switch
    {
        JsonSchemaType.Array => new JsonArray([.. example.Split(',').Select(part => (JsonNode)part)]),
        JsonSchemaType.Integer => int.Parse(example, CultureInfo.InvariantCulture),
        JsonSchemaType.Boolean => bool.Parse(example),
        _ => example,
    };

    private static bool IsRequired(PropertyInfo property) => RulesOf(property).Any(rule => rule is INotNullValidator);

    private static IEnumerable<IPropertyValidator> RulesOf(PropertyInfo property) => Rules
        .Where(rule => property.DeclaringType!.IsAssignableTo(rule.GetType().BaseType!.GenericTypeArguments[0]))
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
