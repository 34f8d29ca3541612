using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Endpoints;

/// <summary>How endpoints are mapped.</summary>
public static class Routing
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an address that is read: by GET, and by HEAD as every GET.</summary>
    public static void MapRead(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, Operation operation) =>
        // The API explorer lists only endpoints that know their method.
        routes.MapMethods(pattern, Methods, handler).WithMetadata(handler.Method, operation);

    /// <summary>The store that this request reads.</summary>
    public static Store Store(this HttpContext context) => context.RequestServices.GetRequiredService<StoreHolder>().Current;
}
