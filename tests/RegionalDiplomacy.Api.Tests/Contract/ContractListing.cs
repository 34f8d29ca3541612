using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>The document as a list of promises, a line each: what a client could have been written against.</summary>
public sealed class ContractListing(JsonNode document)
{
    private const string Required = " required";

    /// <summary>The version and every promise, in the order of their letters.</summary>
    public IReadOnlyList<string> Lines => [$"version {document["info"]!["version"]}", .. Operations().Concat(Responses()).Concat(Schemas()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The promises of an earlier version that this one breaks; none where the first number of the version is higher.</summary>
    public IReadOnlyList<string> Broken(IReadOnlyList<string> earlier)
    {
        if (Major(Lines[0]) > Major(earlier[0])) return [];
        var known = earlier.Where(line => line.EndsWith(')')).ToHashSet();
        var demanded = Lines.Where(line => line.EndsWith(Required, StringComparison.Ordinal) && known.Any(operation => line.StartsWith(operation.Split(" (")[0] + " ", StringComparison.Ordinal)));
        var gone = earlier.Skip(1).Except(Lines).Where(line => !Lines.Any(wider => IsWider(wider, line)));
        return [.. gone.Select(line => $"gone: {line}"), .. demanded.Except(earlier).Where(line => !earlier.Any(narrower => IsWider(line, narrower))).Select(line => $"now demanded: {line}")];
    }

    // More words to choose from in an address break nobody who sends one of them.
    private static bool IsWider(string line, string narrower) =>
        line.Split(": ") is [var place, var words] && narrower.Split(": ") is [var same, var fewer] && place == same && place.Split(' ') is [_, _, "path", _]
        && fewer.Replace(Required, "").Split('/').All(word => words.Replace(Required, "").Split('/').Contains(word));

    private static int Major(string version) => int.Parse(version.Split(' ', '.')[1], System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<string> Operations() =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from line in Operation($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!)
        select line;

    private IEnumerable<string> Operation(string name, JsonNode operation)
    {
        yield return $"{name} ({operation["operationId"]})";
        foreach (var parameter in (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(parameter!)))
            yield return $"{name} {parameter["in"]} {parameter["name"]}: {Type(parameter["schema"]!)}{(parameter["required"]?.GetValue<bool>() == true ? Required : "")}";
        foreach (var (mediaType, content) in Resolve(operation["requestBody"] ?? new JsonObject())["content"]?.AsObject() ?? [])
            foreach (var line in Body($"{name} {mediaType}", content!["schema"]!)) yield return line;
        foreach (var (status, response) in operation["responses"]!.AsObject())
            foreach (var line in response!["$ref"] is { } shared ? [$"{name} {status}: {Last(shared)}"] : Response($"{name} {status}", response)) yield return line;
    }

    private IEnumerable<string> Responses() => (document["components"]!["responses"]?.AsObject() ?? []).SelectMany(response => Response(response.Key, response.Value!));

    private static IEnumerable<string> Body(string name, JsonNode schema) => (schema["properties"]?.AsObject() ?? [])
        .Select(property => $"{name} {property.Key}: {Type(property.Value!)}{(IsRequired(schema, property.Key) ? Required : "")}").Prepend($"{name}: {Type(schema)}");

    private IEnumerable<string> Response(string name, JsonNode response) => (response["content"]?.AsObject() ?? []).Select(content => $"{name} {content.Key}: {Type(content.Value!["schema"]!)}")
        .Concat((response["headers"]?.AsObject() ?? []).Select(header => $"{name} header {header.Key}{(Resolve(header.Value!)["required"]?.GetValue<bool>() == true ? " always" : "")}")).Prepend(name);

    private IEnumerable<string> Schemas() =>
        from schema in document["components"]!["schemas"]!.AsObject()
        from line in Schema(schema.Key, schema.Value!)
        select line;

    private static IEnumerable<string> Schema(string name, JsonNode schema) => (schema["properties"]?.AsObject() ?? [])
        .Select(property => $"{name}.{property.Key}: {Type(property.Value!)}{(IsRequired(schema, property.Key) ? " always" : "")}")
        .Concat((schema["enum"]?.AsArray() ?? []).Select(word => $"{name} = {word}"))
        .Concat(schema["properties"] is null && schema["enum"] is null ? [$"{name}: {Type(schema)}"] : []);

    private static bool IsRequired(JsonNode schema, string property) => schema["required"]?.AsArray().Any(name => name!.GetValue<string>() == property) == true;

    private JsonNode Resolve(JsonNode node) => node["$ref"] is { } reference ? reference.GetValue<string>()[2..].Split('/').Aggregate(document, (parent, name) => parent[name]!) : node;

    private static string Type(JsonNode schema) => schema switch
    {
        _ when schema["$ref"] is { } reference => Last(reference),
        _ when (schema["oneOf"] ?? schema["anyOf"]) is JsonArray either => string.Join(" | ", either.Select(part => Type(part!))),
        _ when schema["items"] is { } items => $"{Names(schema)}<{Type(items)}>",
        _ when schema["enum"] is JsonArray words => string.Join('/', words),
        _ when schema["additionalProperties"] is JsonObject values => $"{Names(schema)}<{Type(values)}>",
        _ => Names(schema) + (schema["format"] is { } format ? $"({format})" : ""),
    };

    private static string Last(JsonNode reference) => reference.GetValue<string>().Split('/')[^1];

    private static string Names(JsonNode schema) => schema["type"] is JsonArray types ? string.Join('|', types) : schema["type"]?.ToString() ?? "any";
}
