using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Writes each operation of the document from what its endpoint says of itself.</summary>
public sealed class OperationFilter : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var said = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Operation>().Single();
        operation.OperationId = said.Id;
        operation.Summary = said.Summary;
        operation.Description = said.Description;
        operation.Tags = new HashSet<OpenApiTagReference> { new(said.Tag, context.Document) };
        operation.Parameters = [.. Parameters(said, context)];
        if (said.Body is { } body)
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = body.Description,
                Required = true,
                Content = new Dictionary<string, IOpenApiMediaType> { [JsonBody.MediaType] = new OpenApiMediaType { Schema = body.Schema(), Example = body.Example } },
            };
        operation.Responses = Responses(said, context);
    }

    private static IEnumerable<IOpenApiParameter> Parameters(Operation said, OperationFilterContext context)
    {
        foreach (var path in said.Path)
            yield return new OpenApiParameter
            {
                Name = path.Name,
                In = ParameterLocation.Path,
                Required = true,
                Description = path.Description,
                Example = path.Example,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        foreach (var parameter in said.Query.SelectMany(Query.Parameter.Of))
            yield return ParameterSchemas.Describe(parameter, said.Kind!);
    }

    private static OpenApiResponses Responses(Operation said, OperationFilterContext context)
    {
        if (said.IsProbe) return Probe(said, context);
        var responses = new OpenApiResponses { [said.Redirects ? "307" : "200"] = Good(said, context) };
        if (!said.Redirects && said.Body is null) responses["304"] = new OpenApiResponse { Description = "The copy whose entity tag was sent in `If-None-Match` is still good." };
        responses["400"] = Bad("The request has a mistake; `errors` names every one of them.", context);
        if (said.Path.Count > 0) responses["404"] = Bad("There is nothing with this name here; `seeInstead` or `errors` may say where it is.", context);
        if (said.Body is not null)
        {
            responses["413"] = Bad("The body is larger than the address reads.", context);
            responses["415"] = Bad("The body is not said to be JSON.", context);
        }

        if (!said.Redirects) responses["406"] = Bad(said.InEveryFormat ? "`Accept` rules out every format that there is." : $"`Accept` rules out `{said.AnswerMediaType}`.", context);
        if (said.Body is not null) responses["412"] = Bad("`If-None-Match` rules out the answer that there is.", context);
        responses["429"] = Bad("The client has made more requests than it may; `Retry-After` says how many seconds to wait.", context);
        responses["503"] = Bad("The service is busy, has no store to be trusted, or the question takes too long; `type` says which.", context);
        return responses;
    }

    private static OpenApiResponses Probe(Operation said, OperationFilterContext context) => new()
    {
        ["200"] = new OpenApiResponse { Description = said.AnswerDescription, Content = Content(said.AnswerMediaType, said.Answer!, context) },
        ["400"] = Bad("The address takes no parameters.", context),
        ["503"] = Bad("It is not so; `detail` says why.", context),
    };

    private static OpenApiResponse Good(Operation said, OperationFilterContext context)
    {
        var response = new OpenApiResponse { Description = said.AnswerDescription, Headers = Headers(said) };
        if (said.Answer is null) return response;
        response.Content = Content(said.AnswerMediaType, said.Answer, context);
        if (said.InEveryFormat)
            foreach (var format in Formats.Formats.All.Where(format => format != OutputFormat.Json))
                response.Content[Formats.Formats.MediaType(format)] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        return response;
    }

    private static OpenApiResponse Bad(string description, OperationFilterContext context) =>
        new() { Description = description, Content = Content(ProblemWriter.MediaType, typeof(Problem), context) };

    private static Dictionary<string, IOpenApiMediaType> Content(string mediaType, Type type, OperationFilterContext context) =>
        new() { [mediaType] = new OpenApiMediaType { Schema = type == typeof(JsonObject) ? new OpenApiSchema { Type = JsonSchemaType.Object } : context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository) } };

    private static Dictionary<string, IOpenApiHeader> Headers(Operation said)
    {
        if (said.Redirects) return new() { ["Location"] = Header("The address of the record.", "/api/v1/projects/qush-tepa-canal") };
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = Header("A strong validator: it changes when, and only when, the dataset version or the question does.", "\"0f4a6b1c2d3e4f5061728394a5b6c7d8\""),
        };
        if (said.InEveryFormat && said.Path.Count > 0) headers["Link"] = Header("The address by which the record is to be cited, with `rel=\"cite-as\"` (RFC 8574).", "</api/v1/records/uzbekistan>; rel=\"cite-as\"");
        if (said.Pages) headers["Link"] = Header("The address of the next page with `rel=\"next\"` (RFC 8288); absent on the last page.", "</api/v1/actors?cursor=...>; rel=\"next\"");
        return headers;
    }

    private static OpenApiHeader Header(string description, JsonNode example) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };
}
