using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RegionalDiplomacy.Api.Tests.Answers;

/// <summary>The document as something to hold answers to.</summary>
public sealed partial class ContractDocument
{
    // What the web server adds of itself, and what describes the body rather than the answer (RFC 9110, 8).
    private static readonly string[] OfEveryServer = ["Content-Length", "Content-Type", "Date", "Transfer-Encoding"];

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
        var described = Operation(request.Method.Method, path) is { } operation ? Resolve(operation["responses"]![$"{(int)response.StatusCode}"]) : Undescribed(path, (int)response.StatusCode);
        if (described is null) return ["the document knows no such answer"];
        var text = request.Method == HttpMethod.Head ? "" : await Text(response);
        return [.. HeaderViolations(described, response), .. await BodyViolations(described, response, text, Fields(request, body))];
    }

    private JsonNode? Operation(string method, string path) => (method switch
    {
        "HEAD" => root["paths"]![Template(path) ?? ""]?["get"],
        // OpenAPI 3.1 has no QUERY; its POST twin speaks for both.
        "QUERY" => root["paths"]![path + "/query"]?["post"],
        _ => root["paths"]![Template(path) ?? ""]?[method.ToLowerInvariant()],
    });

    // Nothing describes an address that is not there, or a method that it does not take, but the way in which that is said.
    private JsonNode? Undescribed(string path, int status) => root["components"]!["responses"]![(status, Template(path)) switch
    {
        (404, null) => "NotFound",
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

    private async Task<IEnumerable<string>> BodyViolations(JsonNode described, HttpResponseMessage response, string text, IReadOnlySet<string>? fields)
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        if (mediaType is null) return text.Length == 0 ? [] : ["the body has no media type"];
        if (described["content"]?[mediaType] is not { } content) return [$"the media type {mediaType} is not described"];
        return text.Length > 0 && mediaType.EndsWith("json", StringComparison.Ordinal) && mediaType != "application/x-ndjson" ? await schemas.Violations(content["schema"]!, text, fields) : [];
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
        catch (Exception exception) when (exception is System.Text.Json.JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static Regex Pattern(string template) => new($"^{Parameter().Replace(Regex.Escape(template).Replace("\\{", "{"), "[^/]+")}$");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
