using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>A problem of each sort, with the request that meets it; a test asks the service and compares.</summary>
public static class ProblemSamples
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// <summary>A word that is not one of those known.</summary>
    public static readonly (string Request, Problem Problem) InvalidRequest = Of("GET", "/api/v1/actors?format=jsn", ProblemType.InvalidRequest, "'jsn' is not one of the words of 'format'.", [new Mistake
    {
        Parameter = "format",
        Value = "jsn",
        Detail = "'jsn' is not one of the words of 'format'.",
        Allowed = EnumWords.Of(typeof(OutputFormat)),
        Suggestions = [.. new[] { "json", "jsonld", "ndjson" }.Select(word => new Suggestion(word, $"/api/v1/actors?format={word}"))],
    }]);

    /// <summary>An id that no record has.</summary>
    public static readonly (string Request, Problem Problem) NoSuchRecord = Of("GET", "/api/v1/actors/kazakhstn", ProblemType.NoSuchRecord, "No actor has the id 'kazakhstn'.", [new Mistake
    {
        Parameter = "id",
        Value = "kazakhstn",
        Detail = "No actor has the id 'kazakhstn'.",
        Suggestions = [new Suggestion("kazakhstan", "/api/v1/actors/kazakhstan")],
    }]);

    /// <summary>A record that is of another kind.</summary>
    public static readonly (string Request, Problem Problem) OtherKind = Of("GET", "/api/v1/actors/qush-tepa-canal", ProblemType.OtherKind,
        "'qush-tepa-canal' is no actor but a record of the kind project.", seeInstead: "/api/v1/projects/qush-tepa-canal");

    /// <summary>A method that the address does not take.</summary>
    public static readonly (string Request, Problem Problem) MethodNotAllowed = Of("DELETE", "/api/v1/actors/uzbekistan", ProblemType.MethodNotAllowed, "'/api/v1/actors/uzbekistan' does not take DELETE; it takes GET, HEAD.");

    /// <summary>A format that is not served.</summary>
    public static readonly (string Request, Problem Problem) NotAcceptable = Of("GET", "/api/v1/dataset", ProblemType.NotAcceptable, "'Accept: image/png' rules out what there is: application/json.");

    /// <summary>A body that is too large.</summary>
    public static readonly (string Request, Problem Problem) TooLarge = Of("POST", "/api/v1/records/lookup", ProblemType.TooLarge, $"The body is larger than {JsonBody.MostBytes} bytes; send less at a time.");

    /// <summary>A body of another type.</summary>
    public static readonly (string Request, Problem Problem) UnsupportedMediaType = Of("POST", "/api/v1/records/lookup", ProblemType.UnsupportedMediaType, "The body is said to be 'text/plain; charset=utf-8'; send JSON with 'Content-Type: application/json'.");

    /// <summary>An address that is too long.</summary>
    public static readonly (string Request, Problem Problem) AddressTooLong = Of("GET", "/api/v1/actors?q=xxx…", ProblemType.AddressTooLong, $"The address has 9017 characters, and {RequestLimits.LongestAddress} are read; ask by POST at …/query, or in several requests.");

    /// <summary>Header fields that are too large.</summary>
    public static readonly (string Request, Problem Problem) HeadersTooLarge = Of("GET", "/api/v1/actors", ProblemType.HeadersTooLarge, $"The request has 108 header fields, and {RequestLimits.MostFields} are read.");

    /// <summary>A body that comes too slowly.</summary>
    public static readonly (string Request, Problem Problem) TooSlow = Of("POST", "/api/v1/records/lookup", ProblemType.TooSlow, "The body came more slowly than the service waits for.");

    /// <summary>A condition that rules out the answer.</summary>
    public static readonly (string Request, Problem Problem) PreconditionFailed = Of("POST", "/api/v1/records/lookup", ProblemType.PreconditionFailed, "The answer has the entity tag that 'If-None-Match' rules out; ask without it.");

    /// <summary>More requests than a client may make.</summary>
    public static readonly (string Request, Problem Problem) TooManyRequests = Of("GET", "/api/v1/actors", ProblemType.TooManyRequests, "This client has made more requests than it may; wait 12 seconds.");

    /// <summary>More requests at once than the service works for.</summary>
    public static readonly (string Request, Problem Problem) Busy = Of("GET", "/api/v1/actors", ProblemType.Busy, "As many requests as the service works for at once are running already.");

    /// <summary>A question that takes too long.</summary>
    public static readonly (string Request, Problem Problem) QueryTooLong = Of("GET", "/api/v1/actors", ProblemType.QueryTooLong, "The store worked as long as it may on this question and had not finished; ask for less.");

    /// <summary>No store that can be trusted.</summary>
    public static readonly (string Request, Problem Problem) NotReady = Of("GET", "/health/ready", ProblemType.NotReady, "The store is not open yet.");

    /// <summary>A fault of the service.</summary>
    public static readonly (string Request, Problem Problem) InternalError = Of("GET", "/api/v1/actors", ProblemType.InternalError, "The request could not be answered.");

    private static (string, Problem) Of(string method, string address, ProblemType type, string detail, IReadOnlyList<Mistake>? errors = null, string? seeInstead = null) => ($"{method} {address}", new Problem
    {
        Type = type.Address,
        Title = type.Title,
        Status = type.Status,
        Detail = detail,
        Instance = address,
        TraceId = TraceId,
        Errors = errors,
        SeeInstead = seeInstead,
    });
}
