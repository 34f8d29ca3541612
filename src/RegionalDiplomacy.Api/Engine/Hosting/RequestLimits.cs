using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Primitives;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Refuses requests that are too large or not well formed before anybody looks at what they ask. The web server would do so without a word, so its own limits are wider.</summary>
public static class RequestLimits
{
    /// <summary>The most characters that an address may have, from the slash before its path.</summary>
    public const int LongestAddress = 8 * 1024;

    /// <summary>The most bytes that all header fields may have together.</summary>
    public const int MostFieldBytes = 32 * 1024;

    /// <summary>The most header fields.</summary>
    public const int MostFields = 100;

    private const int ServersBytes = 128 * 1024;

    /// <summary>Lets the web server take more than is allowed, so that the rest can be refused with a reason.</summary>
    public static void Widen(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = ServersBytes;
        limits.MaxRequestHeadersTotalSize = ServersBytes;
        limits.MaxRequestHeaderCount = 10 * MostFields;
        limits.Http2.MaxRequestHeaderFieldSize = ServersBytes;
    }

    /// <summary>Guards what comes after.</summary>
    public static void UseRequestLimits(this WebApplication app) => app.Use(next => context =>
    {
        Require(context.Request);
        AddressText.Require(context);
        return next(context);
    });

    /// <summary>Whether everything beside the address is within the limits.</summary>
    public static bool Allows(HttpRequest request) =>
        request.Headers.Count <= MostFields && Bytes(request.Headers) <= MostFieldBytes && IsInCapitals(request.Method) && (request.Method is not ("GET" or "HEAD") || !HasBody(request));

    private static void Require(HttpRequest request)
    {
        var length = request.Path.Value!.Length + (request.QueryString.Value?.Length ?? 0);
        if (length > LongestAddress) throw new RequestRefusedException(ProblemType.AddressTooLong, $"The address has {length} characters, and {LongestAddress} are read; ask by POST at …/query, or in several requests.");
        if (!Allows(request)) throw Refuse(request);
    }

    private static RequestRefusedException Refuse(HttpRequest request)
    {
        var (fields, bytes) = (request.Headers, Bytes(request.Headers));
        if (fields.Count > MostFields) return new(ProblemType.HeadersTooLarge, $"The request has {fields.Count} header fields, and {MostFields} are read.");
        var (largest, most) = fields.Select(field => (field.Key, Bytes: Bytes(field))).MaxBy(field => field.Bytes);
        if (bytes > MostFieldBytes) return new(ProblemType.HeadersTooLarge, $"The header fields have {bytes} bytes, '{largest}' alone has {most}; {MostFieldBytes} are read.");
        return JsonBody.Refuse(null, IsInCapitals(request.Method)
            ? $"{request.Method} takes no body, and this request has one; a question in a body is asked by POST or QUERY."
            : $"Methods are written in capitals (RFC 9110, 9.1): '{request.Method.ToUpperInvariant()}', not '{request.Method}'.");
    }

    private static bool IsInCapitals(string method) => !method.AsSpan().ContainsAnyInRange('a', 'z');

    private static bool HasBody(HttpRequest request) => request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    private static int Bytes(IHeaderDictionary fields)
    {
        var bytes = 0;
        foreach (var field in fields) bytes += Bytes(field);
        return bytes;
    }

    private static int Bytes(KeyValuePair<string, StringValues> field)
    {
        var bytes = field.Key.Length;
        foreach (var value in field.Value) bytes += value?.Length ?? 0;
        return bytes;
    }
}
