using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>What the document says of an operation.</summary>
public sealed record Operation
{
    /// <summary>The name that generated clients give the operation, such as <c>ListDisputes</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The group in which it is shown.</summary>
    public required string Tag { get; init; }

    /// <summary>What it does, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>What it does, in full.</summary>
    public required string Description { get; init; }

    /// <summary>The type of a good answer, or null for a redirect.</summary>
    public Type? Answer { get; init; }

    /// <summary>The schema of a good answer that others have defined, by its name in <see cref="ForeignSchemas"/>; in place of <see cref="Answer"/>.</summary>
    public string? AnswerSchema { get; init; }

    /// <summary>What a good answer holds, of which the example is made; where there is none, one is put together from the examples of its properties.</summary>
    public Func<Samples, object>? Example { get; init; }

    /// <summary>The media type of a good answer.</summary>
    public string AnswerMediaType { get; init; } = JsonBody.MediaType;

    /// <summary>Whether the answer can be had in every format of <see cref="OutputFormat"/>.</summary>
    public bool InEveryFormat { get; init; }

    /// <summary>The formats of the answer, where there are several.</summary>
    public IReadOnlyList<OutputFormat> Formats
    {
        get => InEveryFormat ? Engine.Formats.Formats.All : field;
        init;
    } = [];

    /// <summary>The headers of a good answer beside those that every good answer carries, by their names in <see cref="OpenApi.Headers"/>.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>What a good answer is.</summary>
    public required string AnswerDescription { get; init; }

    /// <summary>Whether a good answer leads elsewhere.</summary>
    public bool Redirects { get; init; }

    /// <summary>Whether it is asked by those who watch over the service: it is not counted, and knows only yes and a problem.</summary>
    public bool IsProbe { get; init; }

    /// <summary>The page to which a browser is led, or null where it gets what scripts get.</summary>
    public string? LeadsBrowsersTo { get; init; }

    /// <summary>Whether the answer can be a page of several.</summary>
    public bool Pages { get; init; }

    /// <summary>The path's parameters: the name of each, what it is and an example.</summary>
    public IReadOnlyList<(string Name, string Description, string Example)> Path { get; init; } = [];

    /// <summary>The words that a parameter of the path takes, by its name; one that is not among them takes an id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PathWords { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The types whose properties are the query parameters.</summary>
    public IReadOnlyList<Type> Query { get; init; } = [];

    /// <summary>What the body holds, or null for a request without one.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>The kind whose properties can be selected and sorted by.</summary>
    public Kind? Kind { get; init; }
}

/// <summary>The body of a request.</summary>
/// <param name="Description">What it holds.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Example">An example with which the request succeeds.</param>
public sealed record RequestBody(string Description, Func<OpenApiSchema> Schema, JsonNode Example)
{
    /// <summary>The schemas that <see cref="Schema"/> refers to, by name.</summary>
    public IReadOnlyDictionary<string, Func<OpenApiSchema>> Parts { get; init; } = new Dictionary<string, Func<OpenApiSchema>>();
}
