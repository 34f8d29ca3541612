using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.Reconciliation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Says of the reconciliation service what other addresses do not have: a question as a form, an answer that depends on the question, and a parameter that only one of three services cannot do without.</summary>
public sealed class ReconciliationFilter : IOperationFilter
{
    private static readonly Type[] Answers = [typeof(IReadOnlyDictionary<string, ReconciliationResult>), typeof(DataExtension)];

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var said = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Operation>().Single();
        if (said.Id == ReconciliationOperations.SuggestEntities().Id) Require(operation.Parameters!.OfType<OpenApiParameter>().Single(parameter => parameter.Name == "prefix"));
        // How much a question asks for is limited, and not how long it is; but an address holds no more.
        if (said.Id == ReconciliationOperations.Get().Id)
            foreach (var schema in operation.Parameters!.Select(parameter => parameter.Schema).OfType<OpenApiSchema>()) schema.MaxLength = RequestLimits.LongestAddress;
        if (said.Id == ReconciliationOperations.Get().Id) Answer(operation, context, [said.Answer!, .. Answers]);
        if (said.Id != ReconciliationOperations.Post().Id) return;
        Answer(operation, context, Answers);
        operation.RequestBody!.Content![RequestReader.Form] = new OpenApiMediaType { Schema = operation.RequestBody.Content.Values.First().Schema, Encoding = Encodings() };
    }

    private static void Require(OpenApiParameter parameter) => (parameter.Required, parameter.Example) = (true, parameter.Schema!.Examples![0]);

    private static void Answer(OpenApiOperation operation, OperationFilterContext context, IEnumerable<Type> types) =>
        ((OpenApiMediaType)operation.Responses!["200"].Content![Query.JsonBody.MediaType]).Schema = new OpenApiSchema { OneOf = [.. types.Select(type => context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository))] };

    private static Dictionary<string, OpenApiEncoding> Encodings() => new()
    {
        ["queries"] = new OpenApiEncoding { ContentType = Query.JsonBody.MediaType },
        ["extend"] = new OpenApiEncoding { ContentType = Query.JsonBody.MediaType },
    };
}
