namespace RegionalDiplomacy.Api.Engine.Problems;

/// <summary>A sort of problem: what its page says.</summary>
/// <param name="Slug">The last part of the page's address.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Title">The sort of problem in a few words.</param>
/// <param name="Meaning">When it occurs.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ProblemType(string Slug, int Status, string Title, string Meaning, string Remedy)
{
    /// <summary>Parameters or a body that cannot be understood.</summary>
    public static readonly ProblemType InvalidRequest = new("invalid-request", 400, "The request has a mistake.",
        "A parameter or a part of the body is unknown, misspelt, out of range or contradicts another. Nothing is ignored or adjusted, so that an answer is always to the question that was asked.",
        "Read 'errors': each entry names the parameter, what was sent, what is allowed, and the corrected address where one can be guessed.");

    /// <summary>No such record.</summary>
    public static readonly ProblemType NoSuchRecord = new("no-such-record", 404, "There is no such record.",
        "No record of the knowledge base has this id.",
        "Look at the suggestions in 'errors', or look the record up by the list's parameter 'q'.");

    /// <summary>The record is of another kind.</summary>
    public static readonly ProblemType OtherKind = new("other-kind", 404, "The record is of another kind.",
        "The id exists, but at the address of another kind.",
        "Follow 'seeInstead', or ask /api/v1/records/{id}, which redirects to a record whatever its kind.");

    /// <summary>No such address.</summary>
    public static readonly ProblemType NoSuchAddress = new("no-such-address", 404, "There is nothing at this address.",
        "The path is not one that the service answers.",
        "See /openapi/v1.json for all addresses, or /swagger to read them.");

    /// <summary>A method that the address does not take.</summary>
    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The address does not take this method.",
        "The knowledge base is only read: addresses take GET and HEAD, and those that read a question from a body POST or QUERY.",
        "Use one of the methods in the header 'Allow'.");

    /// <summary>A format that cannot be served.</summary>
    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "The format asked for cannot be served.",
        "The header 'Accept' rules out every format that the address can serve.",
        "Ask for one of the formats that 'detail' lists, or leave 'Accept' out.");

    /// <summary>A body of a media type that is not read.</summary>
    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body is of a type that is not read.",
        "The header 'Content-Type' says that the body is something else than what the address reads.",
        "Send the media type that 'detail' names.");

    /// <summary>A body that is too large.</summary>
    public static readonly ProblemType TooLarge = new("too-large", 413, "The request is too large.",
        "The body has more bytes than the address reads, or the request asks for more things than are answered at once.",
        "Split the request into several.");

    /// <summary>An address that is too long.</summary>
    public static readonly ProblemType AddressTooLong = new("address-too-long", 414, "The address is too long.",
        "The path and the query have more characters together than the service reads.",
        "Send the question in a body: every list takes it by POST at …/query, or by QUERY.");

    /// <summary>Header fields that are too large.</summary>
    public static readonly ProblemType HeadersTooLarge = new("headers-too-large", 431, "The header is too large.",
        "The request has more header fields, or more bytes in them, than the service reads.",
        "Leave out what the service does not ask for, such as cookies.");

    /// <summary>A body that comes too slowly.</summary>
    public static readonly ProblemType TooSlow = new("too-slow", 408, "The body came too slowly.",
        "A body must come at a least pace, so that clients that stand still do not hold what others need.",
        "Send the request again, with all of its body at once.");

    /// <summary>A condition that rules out the answer.</summary>
    public static readonly ProblemType PreconditionFailed = new("precondition-failed", 412, "The answer is one that the request rules out.",
        "'If-None-Match' names the entity tag of the answer, and the method is one to which 304 is no answer (RFC 9110, 13.1.2).",
        "Leave 'If-None-Match' out, or ask by GET or QUERY, which answer 304.");

    /// <summary>More requests than one client may make.</summary>
    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "The client has made too many requests.",
        "Each client may make a number of requests in a window of time. 'RateLimit-Policy' tells the number and the window, 'RateLimit' what is left, with every answer.",
        "Wait as many seconds as 'Retry-After' says. To have everything, take an export: it is one request.");

    /// <summary>More requests at once than the service works for.</summary>
    public static readonly ProblemType Busy = new("busy", 503, "The service is busy.",
        "As many requests as the service works for at once are running already.",
        "Try again after as many seconds as 'Retry-After' says.")
    { RetryAfter = 1 };

    /// <summary>A question that takes too long.</summary>
    public static readonly ProblemType QueryTooLong = new("query-too-long", 503, "The question takes too long.",
        "The store works for a limited time on one question.",
        "Ask for less: fewer conditions, fewer facets, a narrower filter. To have everything, take an export.");

    /// <summary>No store that can be trusted.</summary>
    public static readonly ProblemType NotReady = new("not-ready", 503, "The service is not ready.",
        "The store is being opened, compared with its hash or compiled anew.",
        "Try again after as many seconds as 'Retry-After' says.")
    { RetryAfter = 5 };

    /// <summary>Whatever else a client can do wrong.</summary>
    public static readonly ProblemType Refused = new("refused", 400, "The request was refused.",
        "The web server could not take the request: it is too large, too slow or not well formed.",
        "See 'status' and 'detail'.");

    /// <summary>A fault of the service.</summary>
    public static readonly ProblemType InternalError = new("internal-error", 500, "The service failed.",
        "Something went wrong within the service; the request may be right.",
        "Try again; if it happens again, report 'traceId' to whoever runs the service.");

    /// <summary>All sorts of problems.</summary>
    public static readonly IReadOnlyList<ProblemType> All =
        [InvalidRequest, NoSuchRecord, OtherKind, NoSuchAddress, MethodNotAllowed, NotAcceptable, UnsupportedMediaType, TooLarge, AddressTooLong, HeadersTooLarge, TooSlow, PreconditionFailed, TooManyRequests, Busy, QueryTooLong, NotReady, Refused, InternalError];

    /// <summary>After how many seconds it is worth while to try again; null where time changes nothing.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The address of the page.</summary>
    public string Address => $"/problems/{Slug}";
}
