using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RegionalDiplomacy.Api.Tests.Answers;

/// <summary>The document as something to hold answers to.</summary>
public sealed partial class ContractDocument
{
    // What the web server adds of itself, and what describes the body rather than the answer (RFC 9110, 8).
    private static readonly string[] OfEveryServer = ["Connection", "Content-Length", "Content-Type", "Date", "Transfer-Encoding"];

    private readonly JsonNode root;
    private readonly AnswerSchemas schemas;
    private readonly List<(Regex Path, string Template)> paths;

    public ContractDocument(string json)
    {
        root = JsonNode.Parse(json)!;
        schemas = new AnswerSchemas(root["components"]!["schemas"]!.AsObject());
        paths = [.. root["paths"]!.AsObject().Select(pair => pair.Key).OrderBy(template => template.Count(letter => letter == '{')).Select(template => (Pattern(template), template))];
    }

    /// <summary>What in an answer is not as the document says.</summary>
    public async Task<IReadOnlyList<string>> Violations(HttpRequestMessage request, string? body, HttpResponseMessage response)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (request.Method == HttpMethod.Options || path.StartsWith("/swagger", StringComparison.Ordinal)) return [];
        var described = Described(request.Method.Method.ToUpperInvariant(), path, (int)response.StatusCode);
        if (described is null) return ["the document knows no such answer"];
        var text = IsJson(response) && request.Method != HttpMethod.Head ? await Text(response) : null;
        // A host that is not allowed is refused before anything else, and so without the headers that come after.
        return [.. request.Headers.Host is null ? HeaderViolations(described, response) : [], .. await BodyViolations(described, response, text, Fields(request, body))];
    }

    /// <summary>Whether the body is one JSON text.</summary>
    public static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } mediaType && mediaType.EndsWith("json", StringComparison.Ordinal) && mediaType != "application/x-ndjson";

    private JsonNode? Described(string method, string path, int status) => method switch
    {
        "HEAD" => Of("get", path, status),
        // OpenAPI 3.1 has no QUERY; its POST twin speaks for both, except that QUERY knows 304.
        "QUERY" when status == 304 => root["components"]!["responses"]!["NotModified"],
        "QUERY" => Of("post", path + "/query", status),
        _ => Of(method.ToLowerInvariant(), path, status),
    };

    private JsonNode? Of(string method, string path, int status) => root["paths"]![Template(path) ?? ""]?[method] is { } operation
        ? Resolve(operation["responses"]![$"{status}"])
        : Undescribed(path, status);

    // Nothing describes an address that is not there, or a method that it does not take, but the way in which that is said.
    private JsonNode? Undescribed(string path, int status) => root["components"]!["responses"]![(status, Template(path)) switch
    {
        (404, null) => "NotFound",
        (414, null) => "AddressTooLong",
        (429, _) => "TooManyRequests",
        (431, null) => "HeadersTooLarge",
        (400, null) => "BadRequest",
        (405, not null) => "MethodNotAllowed",
        _ => "",
    }];

    private string? Template(string path) => paths.Where(pair => pair.Path.IsMatch(path)).Select(pair => pair.Template).FirstOrDefault();

    private IEnumerable<string> HeaderViolations(JsonNode described, HttpResponseMessage response)
    {
        var sent = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var known = described["headers"]?.AsObject().ToDictionary(header => header.Key, header => Resolve(header.Value)!) ?? [];
        foreach (var (name, header) in known)
            if (!sent.TryGetValue(name, out var value))
            {
                if (header["required"]?.GetValue<bool>() == true) yield return $"the header {name} is missing";
            }
            else if (header["schema"]!["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(value, pattern)) yield return $"the header {name}: {value} is not of the form {pattern}";

        foreach (var name in sent.Keys.Except(known.Keys, StringComparer.OrdinalIgnoreCase).Except(OfEveryServer, StringComparer.OrdinalIgnoreCase))
            yield return $"the header {name} is not described";
    }

    private async Task<IEnumerable<string>> BodyViolations(JsonNode described, HttpResponseMessage response, string? text, IReadOnlySet<string>? fields)
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        if (mediaType is null) return response.Content.Headers.ContentLength is null or 0 ? [] : ["the body has no media type"];
        if (described["content"]?[mediaType] is not { } content) return [$"the media type {mediaType} is not described"];
        return text is not null ? await schemas.Violations(content["schema"]!, text, fields) : [];
    }

    private JsonNode? Resolve(JsonNode? node) => node?["$ref"] is { } reference
        ? reference.GetValue<string>()[2..].Split('/').Aggregate(root, (parent, name) => parent[name]!)
        : node;

    private static async Task<string> Text(HttpResponseMessage response)
    {
        var stream = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        using var reader = new StreamReader(response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        });
        return await reader.ReadToEndAsync();
    }

    // What the schema calls required then holds for these properties only.
    private static HashSet<string>? Fields(HttpRequestMessage request, string? body)
    {
        var inAddress = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query)["fields"];
        var inBody = body?.StartsWith('{') == true && FieldsOf(body) is { } list ? (list is JsonArray names ? string.Join(',', names) : list.ToString()) : null;
        return (inAddress ?? inBody)?.Split(',').Append("id").ToHashSet();
    }

    // A body that is no JSON, or has a property twice, selects nothing.
    private static JsonNode? FieldsOf(string json)
    {
        try
        {
            return JsonNode.Parse(json)!["fields"];
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Regex Pattern(string template) => new($"^{Parameter().Replace(Regex.Escape(template).Replace("\\{", "{"), "[^/]+")}$");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
