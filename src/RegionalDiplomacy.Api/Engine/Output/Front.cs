namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Where things are, for a script that knows only the service's name.</summary>
public sealed record Front
{
    /// <summary>What the service is.</summary>
    public required string Title { get; init; }

    /// <summary>The OpenAPI document.</summary>
    public required string OpenApi { get; init; }

    /// <summary>The documentation for people.</summary>
    public required string Swagger { get; init; }

    /// <summary>The dataset's version, size and source.</summary>
    public required string Dataset { get; init; }

    /// <summary>The list of each kind, by the kind's name.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>The front page of a catalogue.</summary>
    public static Front Of(Catalogue catalogue) => new()
    {
        Title = "RegionalDiplomacy",
        OpenApi = "/openapi/v1.json",
        Swagger = "/swagger",
        Dataset = "/api/v1/dataset",
        Kinds = catalogue.ToDictionary(kind => kind.Name, kind => kind.Path),
    };
}
