using System.Text.Json;
using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Endpoints;

/// <summary>How endpoints are mapped.</summary>
public static class Routing
{
    /// <summary>What is offered where there is nothing but JSON.</summary>
    public static readonly IReadOnlyList<OutputFormat> OnlyJson = [OutputFormat.Json];

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an address that is read: by GET, and by HEAD as every GET.</summary>
    public static void MapRead(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, Operation operation) =>
        // The API explorer lists only endpoints that know their method.
        routes.MapMethods(pattern, Methods, handler).WithMetadata(handler.Method, operation);

    /// <summary>Maps an address that reads a body by POST.</summary>
    public static void MapPost(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, Operation operation) =>
        routes.MapMethods(pattern, [HttpMethods.Post], handler).WithMetadata(handler.Method, operation);

    /// <summary>Maps a question that comes in a body: by POST at <c>…/query</c>, and by QUERY (RFC 10008) at the address itself.</summary>
    public static void MapAsk(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, Operation operation)
    {
        routes.MapPost(pattern + "/query", handler, operation);
        // The document of OpenAPI 3.1 knows no QUERY: the description of POST speaks for both.
        routes.MapMethods(pattern, ["QUERY"], handler);
    }

    /// <summary>Maps an address that is always there, takes no parameters and answers with an object, which is made only when it is sent.</summary>
    public static void MapAnswer<T>(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, T> answer, Operation operation) =>
        routes.MapRead(pattern, context => Send(context, answer), operation);

    /// <summary>Maps an address that takes no query and answers with an object if its path names something; that is found out before any validator is compared.</summary>
    public static void MapFound<T>(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, T> find, Operation operation) => routes.MapRead(pattern, context =>
    {
        SingleRequest.RefuseParameters(context.Request);
        var found = find(context);
        return Send(context, _ => found);
    }, operation);

    /// <summary>Answers with an object, which is made only when it is sent.</summary>
    public static Task Send<T>(HttpContext context, Func<HttpContext, T> answer)
    {
        SingleRequest.RefuseParameters(context.Request);
        return SendJson(context, context.Request.Path, () => JsonSerializer.SerializeToUtf8Bytes(answer(context), Json.Options));
    }

    /// <summary>Answers with JSON, for a question that has an identity of its own.</summary>
    public static Task SendJson(HttpContext context, string question, Func<ReadOnlyMemory<byte>> body)
    {
        var mediaType = Formats.Formats.MediaType(Formats.Formats.Choose(context.Request, null, OnlyJson));
        return Answer.Send(context, Answer.Tag(context.Store().Version, question, mediaType), mediaType, body);
    }

    /// <summary>Tells the address of the next page in the header (RFC 8288), where there is one.</summary>
    public static void TellNext(this HttpContext context, string? address)
    {
        if (address is not null) context.Response.Headers.Append(HeaderNames.Link, $"<{address}>; rel=\"next\"");
    }

    /// <summary>The store that this request reads.</summary>
    public static Store Store(this HttpContext context) => context.Work().Store;
}
