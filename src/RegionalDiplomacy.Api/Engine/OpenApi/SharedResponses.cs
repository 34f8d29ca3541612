using System.Text.Json;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Problems;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>A response that operations have in common: described once, among the components.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Name">The name of the component.</param>
/// <param name="Description">What it means.</param>
/// <param name="Headers">The headers it carries beside those of every answer.</param>
/// <param name="Applies">Whether an operation can answer so.</param>
/// <param name="Examples">Problems as they are really answered, each with the request that meets it; none for a response without a body.</param>
public sealed record SharedResponse(
    string Status, string Name, string Description, IReadOnlyList<string> Headers, Func<Operation, bool> Applies, IReadOnlyList<(string Request, Problem Problem)> Examples)
{
    /// <summary>A reference to the response, which is added to the components where it is not yet among them.</summary>
    public IOpenApiResponse Refer(OperationFilterContext context)
    {
        if (context.Document.Components?.Responses?.ContainsKey(Name) != true) context.Document.AddComponent(Name, (IOpenApiResponse)Describe(context));
        return new OpenApiResponseReference(Name, context.Document);
    }

    private OpenApiResponse Describe(OperationFilterContext context) => new()
    {
        Description = Description,
        Headers = OpenApi.Headers.Of(context.Document, Headers),
        Content = Examples.Count == 0 ? null : new Dictionary<string, IOpenApiMediaType>
        {
            [ProblemWriter.MediaType] = new OpenApiMediaType
            {
                Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository),
                Examples = Examples.ToDictionary(example => example.Problem.Type.Split('/')[^1], IOpenApiExample (example) =>
                    new OpenApiExample { Summary = $"`{example.Request}`", Value = JsonSerializer.SerializeToNode(example.Problem, Json.Options) }),
            },
        },
    };
}

/// <summary>The responses that operations have in common.</summary>
public static class SharedResponses
{
    private static readonly string[] Told = ["No-Store", .. OpenApi.Headers.OfCounted];

    private static readonly IReadOnlyList<SharedResponse> All =
    [
        new("304", "NotModified", "The copy whose entity tag was sent in `If-None-Match` is still good.", [.. Headers.OfCopies, .. Headers.OfCounted], said => !said.IsProbe && said.Body is null && (!said.Redirects || said.LeadsBrowsersTo is not null), []),
        new("400", "BadRequest", "The request has a mistake; `errors` names every one of them.", Told, _ => true, [ProblemSamples.InvalidRequest]),
        new("404", "NotFound", "There is nothing with this name here; `seeInstead` or `errors` may say where it is.", Told, said => said.Path.Count > 0, [ProblemSamples.NoSuchRecord, ProblemSamples.OtherKind]),
        new("405", "MethodNotAllowed", "The address does not take the method; `Allow` says which it takes.", [.. Told, "Allow"], _ => true, [ProblemSamples.MethodNotAllowed]),
        new("406", "NotAcceptable", "`Accept` rules out every format that there is; `detail` names them.", Told, said => !said.IsProbe && !said.Redirects, [ProblemSamples.NotAcceptable]),
        new("408", "RequestTimeout", "The body came more slowly than the service waits for.", Told, said => said.Body is not null, [ProblemSamples.TooSlow]),
        new("412", "PreconditionFailed", "`If-None-Match` rules out the answer that there is.", Told, said => said.Body is not null, [ProblemSamples.PreconditionFailed]),
        new("413", "ContentTooLarge", "The body has more bytes, or asks for more things, than the address answers.", Told, said => said.Body is not null, [ProblemSamples.TooLarge]),
        new("414", "AddressTooLong", "The address has more characters than the service reads.", Told, _ => true, [ProblemSamples.AddressTooLong]),
        new("415", "UnsupportedMediaType", "The body is not said to be JSON.", Told, said => said.Body is not null, [ProblemSamples.UnsupportedMediaType]),
        new("429", "TooManyRequests", "The client has made more requests than it may; `Retry-After` says how many seconds to wait.", [.. Told, "Retry-After"], said => !said.IsProbe, [ProblemSamples.TooManyRequests]),
        new("431", "HeadersTooLarge", "The header has more fields, or more bytes, than the service reads.", Told, _ => true, [ProblemSamples.HeadersTooLarge]),
        new("500", "InternalServerError", "The service failed; the request may be right.", Told, _ => true, [ProblemSamples.InternalError]),
        new("503", "ServiceUnavailable", "The service is busy, has no store to be trusted, or the question takes too long; `type` says which.", [.. Told, "Retry-After"], _ => true, [ProblemSamples.Busy, ProblemSamples.QueryTooLong, ProblemSamples.NotReady]),
    ];

    /// <summary>Those that an operation can give.</summary>
    public static IEnumerable<SharedResponse> Of(Operation said) => All.Where(response => response.Applies(said));
}
