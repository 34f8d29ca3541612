using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace RegionalDiplomacy.Api.Tests.Answers;

/// <summary>The schemas of the document, made ready for validation; each once.</summary>
public sealed class AnswerSchemas(JsonObject components)
{
    private const string Partial = "Partial";

    private readonly ConcurrentDictionary<string, Lazy<Task<JsonSchema>>> ready = new();

    /// <summary>What in a JSON text is not as a schema says.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="json">The text.</param>
    /// <param name="fields">The properties selected of each record, to which its required properties are narrowed; null for all.</param>
    public async Task<IEnumerable<string>> Violations(JsonNode schema, string json, IReadOnlySet<string>? fields)
    {
        var key = schema.ToJsonString() + (fields is null ? "" : string.Join(',', fields.Order(StringComparer.Ordinal)));
        var errors = (await ready.GetOrAdd(key, _ => new(() => Make(schema, fields))).Value).Validate(json);
        return errors.Select(Tell);
    }

    private static string Tell(ValidationError error) => error is ChildSchemaValidationError parent
        ? $"{error.Path}: {error.Kind} ({string.Join(", ", parent.Errors.SelectMany(pair => pair.Value).Select(Tell).Distinct())})"
        : $"{error.Path}: {error.Kind}";

    private Task<JsonSchema> Make(JsonNode schema, IReadOnlySet<string>? fields)
    {
        var definitions = new JsonObject();
        foreach (var name in Needed(schema))
        {
            definitions[name] = components[name]!.DeepClone();
            if (fields is not null && IsRecord(name)) definitions[Partial + name] = Narrowed(components[name]!.DeepClone(), fields);
        }

        var whole = new JsonObject { ["definitions"] = definitions, ["allOf"] = new JsonArray(schema.DeepClone()) };
        if (fields is not null)
            foreach (var answer in definitions.Where(pair => pair.Key.EndsWith("Page", StringComparison.Ordinal)).Select(pair => pair.Value!).Append(whole["allOf"]!)) PointToPartial(answer);
        return JsonSchema.FromJsonAsync(whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/"));
    }

    private bool IsRecord(string name) => components[name]!["properties"]?["included"] is not null;

    // Only the records that were asked for are partial, not those embedded in them.
    private void PointToPartial(JsonNode node)
    {
        foreach (var item in Objects(node).Where(item => item["$ref"] is JsonValue reference && IsRecord(reference.GetValue<string>().Split('/')[^1])))
            item["$ref"] = "#/definitions/" + Partial + item["$ref"]!.GetValue<string>().Split('/')[^1];
    }

    private HashSet<string> Needed(JsonNode schema)
    {
        var (found, open) = (new HashSet<string>(), new Queue<JsonNode>([schema]));
        while (open.TryDequeue(out var next))
            foreach (var name in References(next).Where(found.Add)) open.Enqueue(components[name]!);
        return found;
    }

    private static IEnumerable<string> References(JsonNode node) =>
        Objects(node).Select(item => item["$ref"]).OfType<JsonValue>().Select(reference => reference.GetValue<string>().Split('/')[^1]);

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject item => item.Where(pair => pair.Value is not null).SelectMany(pair => Objects(pair.Value!)).Prepend(item),
        JsonArray list => list.Where(child => child is not null).SelectMany(child => Objects(child!)),
        _ => [],
    };

    private static JsonNode Narrowed(JsonNode schema, IReadOnlySet<string> fields)
    {
        schema["required"] = new JsonArray([.. schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).Where(fields.Contains).Select(name => (JsonNode)name)]);
        foreach (var name in schema["properties"]!.AsObject().Select(pair => pair.Key).Where(name => !fields.Contains(name) && name != "included").ToList()) schema["properties"]!.AsObject().Remove(name);
        return schema;
    }
}
