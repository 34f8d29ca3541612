using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Suggest;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The schemas of the values among which list parameters choose, which parameters and bodies have in common.</summary>
public static class ChoiceSchemas
{
    /// <summary>The name of the values' schema among the components; null for a parameter of another type.</summary>
    public static string? Name(Type type) => type switch
    {
        _ when type == typeof(SectionList) => "SectionChoice",
        _ when type == typeof(KindList) => "KindChoice",
        _ when type == typeof(KindNames) => "KindNameChoice",
        _ when type == typeof(NamedKinds) => "NamedKindChoice",
        { IsGenericType: true } => $"{type.GenericTypeArguments[0].Name}Choice",
        _ => null,
    };

    /// <summary>Adds the schema of a parameter's values to the components.</summary>
    public static void Add(SchemaRepository repository, Type type, Samples samples)
    {
        if (Name(type) is { } name && !repository.Schemas.ContainsKey(name)) repository.Schemas.Add(name, Make(type, samples));
    }

    private static OpenApiSchema Make(Type type, Samples samples) => type switch
    {
        _ when type == typeof(SectionList) => WithNegation(samples.Store.Sections, "A section of the report"),
        _ when type == typeof(KindList) => Word(samples.Catalogue.Routes, "A kind, by its part of the address."),
        _ when type == typeof(KindNames) => WithNegation([.. samples.Catalogue.Select(kind => kind.Name)], "The name of a kind"),
        _ when type == typeof(NamedKinds) => WithNegation(Suggester.Kinds(samples.Catalogue), "The name of a kind whose records bear names"),
        _ => WithNegation(EnumWords.Of(type.GenericTypeArguments[0]), $"A word of `{type.GenericTypeArguments[0].Name}`"),
    };

    private static OpenApiSchema WithNegation(IReadOnlyList<string> words, string what) => Word(words.Concat(words.Select(word => "!" + word)), $"{what}; a leading `!` rules it out.");

    private static OpenApiSchema Word(IEnumerable<string> words, string description)
    {
        var schema = ParameterSchemas.Word(words);
        (schema.Description, schema.Examples) = (description, [schema.Enum![0]]);
        return schema;
    }
}
