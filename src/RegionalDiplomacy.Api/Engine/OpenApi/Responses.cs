using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The responses of an operation: its own good ones, and those that it has in common with others.</summary>
public sealed class Responses(Samples samples)
{
    /// <summary>All responses of an operation.</summary>
    public OpenApiResponses Of(Operation said, OperationFilterContext context)
    {
        var responses = new OpenApiResponses();
        if (said.Answer is not null || said.AnswerSchema is not null) responses["200"] = said is { Pages: true, Kind: { } kind } ? Page(said, kind, context) : Good(said, context);
        if (said.Redirects) responses["307"] = Elsewhere(said.AnswerDescription, context);
        if (said.LeadsBrowsersTo is { } page) responses["302"] = Elsewhere($"A browser, which asks for HTML first, is led to `{page}`.", context);
        foreach (var shared in SharedResponses.Of(said)) responses[shared.Status] = shared.Refer(context);
        return responses;
    }

    // The list by address and the list by body give the same answers.
    private OpenApiResponseReference Page(Operation said, Kind kind, OperationFilterContext context)
    {
        var name = $"{Names.Plural(kind)}Page";
        if (context.Document.Components?.Responses?.ContainsKey(name) != true) context.Document.AddComponent(name, (IOpenApiResponse)Good(said, context));
        return new OpenApiResponseReference(name, context.Document);
    }

    private OpenApiResponse Good(Operation said, OperationFilterContext context) => new()
    {
        Description = said.Redirects ? "What a client that follows redirects, as browsers do, is given in the end: the record as its own address serves it." : said.AnswerDescription,
        Headers = Headers.Of(context.Document, said.IsProbe ? ["No-Store"] : [.. Headers.OfCopies, "Content-Encoding", .. Headers.OfCounted, .. LinkHeader(said), .. said.Headers]),
        Content = said.Formats.ToDictionary(Formats.Formats.MediaType, IOpenApiMediaType (format) => Content(said, format, context)) is { Count: > 0 } formats
            ? formats
            : new Dictionary<string, IOpenApiMediaType> { [said.AnswerMediaType] = Typed(said, context) },
    };

    private static OpenApiResponse Elsewhere(string description, OperationFilterContext context) =>
        new() { Description = description, Headers = Headers.Of(context.Document, ["Location", "Vary-Page", .. Headers.OfCounted]) };

    private static IEnumerable<string> LinkHeader(Operation said) => said switch
    {
        { Pages: true } => ["Next-Page"],
        { InEveryFormat: true, Path.Count: > 0 } or { Redirects: true } => ["Cite-As"],
        _ => [],
    };

    private OpenApiMediaType Content(Operation said, OutputFormat format, OperationFilterContext context) => format == OutputFormat.Json
        ? Typed(said, context)
        : new OpenApiMediaType
        {
            Schema = ForeignSchemas.Of(format, context),
            Examples = !samples.Has(said.Kind!) ? null : Example(context.Document, $"{Names.Plural(said.Kind!)}{format}", $"The {said.Kind!.Singular} `{samples.Id(said.Kind)}`, with few of its fields.", () => samples.In(format, said.Kind)),
        };

    private OpenApiMediaType Typed(Operation said, OperationFilterContext context) => new()
    {
        Schema = said.AnswerSchema is { } foreign ? ForeignSchemas.Refer(foreign, context) : context.SchemaGenerator.GenerateSchema(said.Answer!, context.SchemaRepository),
        Examples = said is { Kind: { } kind, Formats.Count: > 0 } ? samples.Has(kind) ? OfKind(said, kind, context.Document) : null
            : samples.Answer(said) is { } answer ? Example(context.Document, said.Id, said.AnswerDescription, () => answer)
            : null,
    };

    private Dictionary<string, IOpenApiExample> OfKind(Operation said, Kind kind, OpenApiDocument document) => said switch
    {
        { Pages: true } => Example(document, $"{Names.Plural(kind)}Page", $"`{kind.Path}?id={samples.ShortId(kind)}`", () => samples.Page(kind)),
        { InEveryFormat: true } => Example(document, Names.Singular(kind), $"`{kind.Path}/{samples.Id(kind)}`", () => samples.Record(kind)),
        _ => Example(document, $"{Names.Plural(kind)}Export", $"`/api/v1/export/{kind.Route}.json?id={samples.ShortId(kind)}`", () => new JsonArray(samples.ShortRecord(kind))),
    };

    private static Dictionary<string, IOpenApiExample> Example(OpenApiDocument document, string name, string summary, Func<JsonNode> value)
    {
        if (document.Components?.Examples?.ContainsKey(name) != true) document.AddComponent(name, (IOpenApiExample)new OpenApiExample { Summary = summary, Value = value() });
        return new() { [name] = new OpenApiExampleReference(name, document) };
    }
}
