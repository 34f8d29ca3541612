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

    /// <summary>How JSON from clients is read: not too deep, and no property twice.</summary>
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The object in the body.</summary>
    /// <exception cref="RequestRefusedException">The body is not JSON, too large, not an object, or says that it is something else.</exception>
    public static async Task<Dictionary<string, JsonElement>> Read(HttpRequest request, IReadOnlyList<string> properties)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType.Value is not (MediaType or "text/json"))
            throw new RequestRefusedException(ProblemType.UnsupportedMediaType, $"The body is said to be '{request.ContentType}'; send JSON with 'Content-Type: application/json'.");
        var json = await Parse(request);
        if (json.ValueKind != JsonValueKind.Object) throw Refuse("", "The body is a JSON object.");
        var members = json.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        var unknown = new List<Mistake>();
        foreach (var name in members.Keys.Where(name => !properties.Contains(name))) unknown.Add(new Mistake
        {
            Pointer = "/" + name,
            Value = name,
            Detail = $"'{name}' is not a property of the body.",
            Allowed = properties,
            Suggestions = Suggestions.For(unknown, name, properties),
        });
        return unknown.Count == 0 ? members : throw RequestRefusedException.For(unknown);
    }

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

    private static async Task<JsonElement> Parse(HttpRequest request)
    {
        var bytes = await Bytes(request);
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw Refuse("", $"The body is not JSON that can be read: {exception.Message}");
        }
    }

    private static RequestRefusedException TooLarge() => new(ProblemType.TooLarge, $"The body is larger than {MostBytes} bytes; send less at a time.");
}
