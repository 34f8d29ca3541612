using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Query;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The parameters of an operation; those of queries are described once, among the components.</summary>
public sealed class Parameters(Samples samples)
{
    // What these take depends on the kind; what the others of every kind take does not.
    private static readonly Type[] OfTheKind = [typeof(SortList), typeof(FieldList), typeof(FacetList)];

    /// <summary>The parameters of the path and those of the query.</summary>
    public IEnumerable<IOpenApiParameter> Of(Operation said, OperationFilterContext context) =>
        said.Path.Select(path => (IOpenApiParameter)InPath(said, path.Name, path.Description, path.Example))
            .Concat(said.Query.SelectMany(type => Parameter.Of(type).Select(parameter => InQuery(said, type, parameter, context))));

    private static OpenApiParameter InPath(Operation said, string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Description = description,
        Example = example,
        Schema = said.PathWords.TryGetValue(name, out var words) ? ParameterSchemas.Word(words) : ParameterSchemas.Id(),
    };

    private IOpenApiParameter InQuery(Operation said, Type type, Parameter parameter, OperationFilterContext context)
    {
        ChoiceSchemas.Add(context.SchemaRepository, ParameterSchemas.Plain(parameter), samples);
        if (said.Kind is null) return ParameterSchemas.Describe(parameter, null, samples);
        var name = ComponentName(said.Kind, type, parameter);
        if (context.Document.Components?.Parameters?.ContainsKey(name) != true) context.Document.AddComponent(name, (IOpenApiParameter)ParameterSchemas.Describe(parameter, said.Kind, samples));
        return new OpenApiParameterReference(name, context.Document);
    }

    private static string ComponentName(Kind kind, Type type, Parameter parameter)
    {
        var own = parameter.Property.DeclaringType!.IsSubclassOf(typeof(Filter)) || parameter.Name == "id" || OfTheKind.Contains(parameter.Property.PropertyType);
        var owner = !own ? "" : type == typeof(Selection) ? Names.Singular(kind) : Names.Plural(kind);
        return owner + (type == typeof(ExportOptions) ? "Export" : "") + parameter.Property.Name;
    }
}
