using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.Contract;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The first value of each property and the first record of each word, as the records of a store have them; the example record of a kind comes before the others.</summary>
public sealed class SampleValues
{
    private readonly Dictionary<(Type, string), JsonNode> values = [];
    private readonly Dictionary<(Type, string), string> words = [];

    /// <summary>Reads every record, and what operations give as examples of other answers.</summary>
    public SampleValues(Samples samples, IReadOnlyList<Operation> operations)
    {
        foreach (var kind in samples.Catalogue) Read(kind, samples);
        foreach (var said in operations.Where(said => said is { Answer: not null, Example: not null }))
            if (samples.Answer(said) is JsonObject answer) Read(said.Answer!, answer, "");
    }

    /// <summary>A value of a property; null when no record has one.</summary>
    public JsonNode? Of(Type type, string property) => values.GetValueOrDefault((type, property))?.DeepClone();

    /// <summary>The id of a record that uses a word of an enum; null when none does.</summary>
    public string? With(Type @enum, string word) => words.GetValueOrDefault((@enum, word));

    private void Read(Kind kind, Samples samples)
    {
        foreach (var record in new[] { samples.Store.Find(kind, kind.ExampleId) }.OfType<byte[]>().Concat(samples.Records(kind)))
        {
            var json = JsonNode.Parse(record)!.AsObject();
            Read(kind.RecordType, json, json["id"]!.GetValue<string>());
        }
    }

    private void Read(Type type, JsonObject json, string id)
    {
        foreach (var property in Shapes.Of(type).Properties)
            if (json[property.Name] is { } value && value is not JsonArray { Count: 0 }) Read(type, property, value, id);
    }

    private void Read(Type type, ShapeProperty property, JsonNode value, string id)
    {
        var item = ContractTypes.Item(property.Type);
        var items = value is JsonArray list ? list.Select(child => child!).ToArray() : new[] { value };
        foreach (var child in items.OfType<JsonObject>().Where(_ => item.IsClass)) Read(item, child, id);
        if (items[0] is not JsonObject || !item.IsClass) values.TryAdd((type, property.Name), value);
        if (item.IsEnum)
            foreach (var word in items) words.TryAdd((item, word.GetValue<string>()), id);
    }
}
