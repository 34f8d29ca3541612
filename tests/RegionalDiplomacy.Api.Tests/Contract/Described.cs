using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>The document, with its references followed.</summary>
public sealed class Described(JsonNode document)
{
    public IEnumerable<(string Method, string Path, JsonNode Operation)> Operations =>
        from path in document["paths"]!.AsObject() from operation in path.Value!.AsObject() select (operation.Key, path.Key, operation.Value!);

    public JsonNode Components => document["components"]!;

    public IEnumerable<JsonNode> Parameters(JsonNode operation) => (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(parameter!));

    public JsonNode Resolve(JsonNode node) => node["$ref"] is { } reference ? reference.GetValue<string>()[2..].Split('/').Aggregate(document, (parent, name) => parent[name]!) : node;
}
