using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Contract;
using RegionalDiplomacy.Api.Engine.Hosting;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The headers of answers: each described once, among the components, and named wherever it is sent.</summary>
public static class Headers
{
    /// <summary>The headers that every answer of every operation carries.</summary>
    public static readonly IReadOnlyList<string> OfAll =
    [
        ContractEndpoint.Header, "Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Content-Security-Policy", "X-Content-Type-Options",
        "Referrer-Policy", "Strict-Transport-Security",
    ];

    /// <summary>The headers of answers that count towards a client's quota.</summary>
    public static readonly IReadOnlyList<string> OfCounted = [RateLimiting.PolicyField, RateLimiting.Field];

    /// <summary>The headers of a copy that a client or a cache may keep.</summary>
    public static readonly IReadOnlyList<string> OfCopies = ["ETag", "Last-Modified", "Cache-Control", "Vary"];

    private static readonly Dictionary<string, OpenApiHeader> Known = new()
    {
        [ContractEndpoint.Header] = Header(true, "The fingerprint of the contract, as `/api/v1/schema` tells it: it changes when kinds, fields, operators or words do.", Samples.Version, "^[0-9a-f]{16}$"),
        ["Access-Control-Allow-Origin"] = Header(false, "Scripts of every origin may read the answer; sent where the request names its `Origin`.", "*"),
        ["Access-Control-Expose-Headers"] = Header(false, "The headers that those scripts may read as well.", "ETag,Link,X-Contract"),
        ["Content-Security-Policy"] = Header(true, "A browser that shows the answer by itself loads and runs nothing.", "default-src 'none'; frame-ancestors 'none'"),
        ["X-Content-Type-Options"] = Header(true, "The media type is as it is said.", "nosniff", "^nosniff$"),
        ["Referrer-Policy"] = Header(false, "No other site is told where the reader came from; sent with what a browser shows as a page.", "no-referrer", "^no-referrer$"),
        ["Strict-Transport-Security"] = Header(false, "The service is to be asked by HTTPS only; sent over HTTPS.", "max-age=31536000"),
        [RateLimiting.PolicyField] = Header(false, "How many requests (`q`) a client may make in how many seconds (`w`), as draft-ietf-httpapi-ratelimit-headers-11 has it; absent where there is no limit.", "\"client\";q=6000;w=60", "^\"client\";q=[0-9]+;w=[0-9]+$"),
        [RateLimiting.Field] = Header(false, "How many requests are left (`r`), and in how many seconds the window ends (`t`).", "\"client\";r=5999;t=60", "^\"client\";r=[0-9]+;t=[0-9]+$"),
        ["Retry-After"] = Header(false, "After how many seconds it is worth while to try again; absent where time changes nothing.", "5", "^[0-9]+$"),
        ["ETag"] = Header(true, "A strong validator (RFC 9110, 8.8.3): it changes when, and only when, the bytes of the answer do.", "\"0f4a6b1c2d3e4f5061728394a5b6c7d8\"", "^\"[0-9a-f]{32}(-br|-gzip)?\"$"),
        ["Last-Modified"] = Header(true, "When this service compiled its store. Use `ETag` to ask whether a copy is still good.", "Tue, 30 Jan 2024 12:00:00 GMT"),
        ["Cache-Control"] = Header(true, "Anybody may keep the answer for a minute, and ask then whether it is still good.", "public, max-age=60"),
        ["Vary"] = Header(true, "The headers of the request on which the answer depends.", "Accept, Accept-Encoding"),
        ["Vary-Page"] = Header(false, "A browser is led elsewhere than a script.", "Accept"),
        ["Content-Encoding"] = Header(false, "How the answer is compressed; absent where it is not.", "br", "^(br|gzip)$"),
        ["Next-Page"] = Header(false, "The address of the next page with `rel=\"next\"` (RFC 8288); absent on the last page and where only a body can ask for it.", "</api/v1/actors?sort=label&limit=20&cursor=bRgRhSzRU4PbdA4JZGNlNzBjZjU3YThjMzNkZFsiQWZnaGFuIFJhaWx3YXkgQXV0aG9yaXR5IiwyMF0>; rel=\"next\""),
        ["Cite-As"] = Header(true, "The address by which the record is to be cited, with `rel=\"cite-as\"` (RFC 8574).", "</api/v1/records/uzbekistan>; rel=\"cite-as\""),
        ["Content-Disposition"] = Header(true, "The name under which a browser saves the file.", "attachment; filename=\"actors.ndjson\""),
        ["Content-Digest"] = Header(false, "The SHA-256 of the bytes that are sent (RFC 9530); for a whole file that is not compressed.", "sha-256=:nUj3uRlWK+0Zs2JxQWkRvO6tKqs1RlgDPbY9v0n1T6A=:"),
        ["No-Store"] = Header(true, "A problem is not to be kept.", "no-store", "^no-store$"),
        ["Allow"] = Header(true, "The methods that the address takes (RFC 9110, 10.2.1).", "GET, HEAD"),
        ["Location"] = Header(true, "The address to go to.", "/api/v1/projects/qush-tepa-canal"),
    };

    /// <summary>References to some headers by the names of their components, and those of all answers.</summary>
    public static Dictionary<string, IOpenApiHeader> Of(OpenApiDocument document, params IEnumerable<string> names) =>
        names.Concat(OfAll).ToDictionary(OnTheWire, IOpenApiHeader (name) => Refer(document, name));

    private static string OnTheWire(string component) => component switch
    {
        "Next-Page" or "Cite-As" => "Link",
        "No-Store" => "Cache-Control",
        "Vary-Page" => "Vary",
        _ => component,
    };

    private static OpenApiHeaderReference Refer(OpenApiDocument document, string name)
    {
        if (document.Components?.Headers?.ContainsKey(name) != true) document.AddComponent(name, (IOpenApiHeader)Known[name]);
        return new OpenApiHeaderReference(name, document);
    }

    private static OpenApiHeader Header(bool always, string description, JsonNode example, string? pattern = null) => new()
    {
        Required = always,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern },
        Example = example,
    };
}
