using System.Text.Json;
using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Reads the body of a request as JSON.</summary>
public static class JsonBody
{
    /// <summary>The media type of JSON.</summary>
    public const string MediaType = "application/json";

    /// <summary>The most bytes that a body may have.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The object in the body.</summary>
    /// <exception cref="RequestRefusedException">The body is not JSON, too large, not an object, or says that it is something else.</exception>
    public static async Task<Dictionary<string, JsonElement>> Read(HttpRequest request, IReadOnlyList<string> properties)
    {
        if (TypeOf(request) is not (MediaType or "text/json")) throw WrongType(request, $"send JSON with 'Content-Type: {MediaType}'.");
        var json = ClientJson.Parse(await Bytes(request), (detail, pointer) => Refuse(pointer, $"The body is not JSON that can be read: {detail}"));
        if (json.ValueKind != JsonValueKind.Object) throw Refuse("", "The body is a JSON object.");
        var members = json.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        var unknown = new List<Mistake>();
        foreach (var name in members.Keys.Where(name => !properties.Contains(name))) unknown.Add(new Mistake
        {
            Pointer = "/" + ClientJson.Escape(name),
            Value = name,
            Detail = $"'{name}' is not a property of the body.",
            Allowed = properties,
            Suggestions = Suggestions.For(unknown, name, properties),
        });
        return unknown.Count == 0 ? members : throw RequestRefusedException.For(unknown);
    }

    /// <summary>The media type that the body is said to be, in small letters; null when none is said.</summary>
    /// <exception cref="RequestRefusedException">It is said to be compressed, or in another character set than UTF-8.</exception>
    public static string? TypeOf(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity") throw new RequestRefusedException(ProblemType.UnsupportedMediaType, $"The body is said to be compressed, 'Content-Encoding: {coding}'; send it as it is.");
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return null;
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)) throw WrongType(request, "send it in UTF-8.");
        return type.MediaType.Value!.ToLowerInvariant();
    }

    /// <summary>Refuses a body for its type.</summary>
    public static RequestRefusedException WrongType(HttpRequest request, string remedy) => new(ProblemType.UnsupportedMediaType,
        request.ContentType is { } type ? $"The body is said to be '{type}'; {remedy}" : $"Nothing says what the body is; {remedy}");

    /// <summary>Refuses a part of a body, or a whole request that has no parts to be named.</summary>
    public static RequestRefusedException Refuse(string? pointer, string detail) => RequestRefusedException.For([new Mistake { Pointer = pointer, Detail = detail }]);

    /// <summary>The bytes of the body.</summary>
    /// <exception cref="RequestRefusedException">The body is too large.</exception>
    public static async Task<byte[]> Bytes(HttpRequest request)
    {
        if (request.ContentLength > MostBytes) throw TooLarge();
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MostBytes) throw TooLarge();
        }

        return buffer.ToArray();
    }

    private static RequestRefusedException TooLarge() => new(ProblemType.TooLarge, $"The body is larger than {MostBytes} bytes; send less at a time.");
}
