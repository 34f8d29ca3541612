using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Query;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Writes each operation of the document from what its endpoint says of itself.</summary>
public sealed class OperationFilter(Samples samples) : IOperationFilter
{
    private readonly Parameters parameters = new(samples);
    private readonly Responses responses = new(samples);

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var said = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Operation>().Single();
        operation.OperationId = said.Id;
        operation.Summary = said.Summary;
        operation.Description = said.Description;
        operation.Tags = new HashSet<OpenApiTagReference> { new(said.Tag, context.Document) };
        // Said outright: nobody has to identify themselves.
        operation.Security = [];
        operation.Parameters = [.. parameters.Of(said, context)];
        operation.RequestBody = said.Body is null ? null : Body(said.Body, context);
        operation.Responses = responses.Of(said, context);
    }

    private static OpenApiRequestBody Body(RequestBody body, OperationFilterContext context)
    {
        foreach (var (name, schema) in body.Parts) context.SchemaRepository.Schemas.TryAdd(name, schema());
        return new OpenApiRequestBody
        {
            Description = body.Description,
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType> { [JsonBody.MediaType] = new OpenApiMediaType { Schema = body.Schema(), Example = body.Example } },
        };
    }
}
