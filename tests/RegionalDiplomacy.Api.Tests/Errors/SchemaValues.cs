using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using RegionalDiplomacy.Api.Tests.Contract;

namespace RegionalDiplomacy.Api.Tests.Errors;

/// <summary>Random values that keep to schemas of the document. What a schema calls a text and the knowledge base knows by name is taken from there.</summary>
public sealed class SchemaValues(Described contract, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
{
    // Letters and signs of all planes, blanks and ends of lines among them; no halves of pairs and no control characters.
    private static readonly Gen<string> Letter = Gen.Frequency(
        (6, Gen.Char[' ', '~'].Select(letter => $"{letter}")),
        (1, One(["\t", "\n", "\r\n", "\u0085", "\u200f", "\ufeff", "\u0301"])),
        (2, Gen.Int[0xa0, 0xd7ff].Select(char.ConvertFromUtf32)),
        (1, Gen.Int[0xe000, 0xffff].Select(char.ConvertFromUtf32)),
        (2, Gen.Int[0x10000, 0x10ffff].Select(char.ConvertFromUtf32)));

    private static readonly Gen<string> Date = Gen.Select(Gen.Int[1900, 2060], Gen.Int[1, 12], Gen.Int[1, 28], One(["{0}", "{0}-{1:00}", "{0}-{1:00}-{2:00}", "199X", "{0}~", "{0}/..", "../{0}", "1990/{0}-{1:00}"]),
        (year, month, day, form) => string.Format(CultureInfo.InvariantCulture, form, Math.Max(year, 1990), month, day));

    /// <summary>A value for a property or parameter of a name.</summary>
    public Gen<JsonNode> Of(string name, JsonNode reference, int depth = 0)
    {
        var schema = contract.Resolve(reference);
        if (schema["oneOf"] is JsonArray either) return Gen.Int[0, either.Count - 1].SelectMany(choice => Of(name, either[choice]!, depth));
        if (schema["enum"] is JsonArray words) return Gen.Int[0, words.Count - 1].Select(index => words[index]!.DeepClone());
        return Type(schema) switch
        {
            "object" => Object(name, schema, depth),
            "array" => Array(name, schema, depth),
            "integer" => Number(schema).Select(number => (JsonNode)number),
            "number" => Gen.Double[0, 1].Select(number => (JsonNode)number),
            "boolean" => Gen.Bool.Select(flag => (JsonNode)flag),
            _ => Text(name, schema).Select(text => (JsonNode)text),
        };
    }

    private static Gen<string> One(IReadOnlyList<string> words) => Gen.Int[0, words.Count - 1].Select(index => words[index]);

    private static string Type(JsonNode schema) => schema["type"] is JsonArray types ? types[^1]!.GetValue<string>() : schema["type"]?.GetValue<string>() ?? "string";

    private static Gen<int> Number(JsonNode schema)
    {
        var (least, most) = (schema["minimum"]!.GetValue<int>(), schema["maximum"]!.GetValue<int>());
        return Gen.OneOf(Gen.Const(least), Gen.Const(most), Gen.Int[least, most]);
    }

    private Gen<string> Text(string name, JsonNode schema)
    {
        if (known.TryGetValue(name, out var words)) return One(words);
        if (schema["format"]?.GetValue<string>() == "edtf") return Date;
        // Ids are all that has another form.
        if (schema["pattern"]?.GetValue<string>().Contains("A-Z") == true) return One(known["id"]);
        var (least, most) = (schema["minLength"]?.GetValue<int>() ?? 0, schema["maxLength"]?.GetValue<int>() ?? 300);
        return Gen.OneOf(Gen.Const(least), Gen.Const(most), Gen.Int[least, most]).SelectMany(length => Letter.Array[length]).Select(letters => Cut(string.Concat(letters), most));
    }

    // The end of a line may take two characters.
    private static string Cut(string text, int most) => string.Concat(text.EnumerateRunes().Take(most));

    private Gen<JsonNode> Array(string name, JsonNode schema, int depth)
    {
        var most = Math.Min(schema["maxItems"]?.GetValue<int>() ?? 3, 3);
        return Of(name, schema["items"]!, depth).Array[Math.Min(most, schema["minItems"]?.GetValue<int>() ?? 0), most].Select(items => (JsonNode)new JsonArray([.. Distinct(schema, items)]));
    }

    // Two orders of the same key are two words for the document, and one for the service.
    private static IEnumerable<JsonNode> Distinct(JsonNode schema, JsonNode[] items) =>
        schema["uniqueItems"] is null ? items : items.DistinctBy(item => item.ToString().TrimStart('-'));

    private Gen<JsonNode> Object(string name, JsonNode schema, int depth)
    {
        if (schema["properties"] is not JsonObject properties)
            return schema["additionalProperties"] is JsonObject values && values.Count > 0
                ? Gen.Select(Letter, Letter, (one, other) => new[] { one, other + "/~" }).SelectMany(keys => Of(name, values, depth + 1).Array[1, 2].Select(items => (JsonNode)new JsonObject(items.Select((item, index) => KeyValuePair.Create(keys[index], (JsonNode?)item)).DistinctBy(pair => pair.Key))))
                : Gen.Const<JsonNode>(() => new JsonObject());
        var required = schema["required"]?.AsArray().Select(property => property!.GetValue<string>()).ToHashSet() ?? [];
        var some = properties.Where(property => (depth < 3 || property.Key is not ("all" or "any" or "not")) && property.Key != "cursor").Select(property => property.Key).ToArray();
        return Gen.Shuffle(some).SelectMany(order => Gen.Int[0, 3].SelectMany(count => Members(name, properties, [.. order.Take(count).Union(required)], depth)));
    }

    private Gen<JsonNode> Members(string name, JsonObject properties, string[] chosen, int depth) => chosen.Aggregate(
        Gen.Const<JsonNode>(() => new JsonObject()),
        (made, property) => Gen.Select(made, Of(known.ContainsKey($"{name}.{property}") ? $"{name}.{property}" : property, properties[property]!, depth + 1), JsonNode (parent, value) => new JsonObject(parent.AsObject().DeepClone().AsObject().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())).Append(KeyValuePair.Create(property, (JsonNode?)value.DeepClone())))));
}
