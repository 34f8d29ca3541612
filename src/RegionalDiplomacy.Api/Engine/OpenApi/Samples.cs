using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Examples for the document, taken from the records that are served.</summary>
public sealed class Samples(Catalogue catalogue, EndpointDataSource endpoints)
{
    // Enough to find a value for everything; a base of millions is not read through for the sake of examples.
    private const int MostRecords = 2000;

    /// <summary>What stands for the dataset version, so that the document changes only where what it describes does.</summary>
    public const string Version = "0f4a6b1c2d3e4f50";

    private static readonly FieldList FewFields = new(new HashSet<string> { "label", "kind" });
    private SampleValues? values;
    private ConcurrentDictionary<Kind, (byte[] Middling, byte[] Shortest)?> shown = new();

    private SampleValues Values => values ??= new SampleValues(this, [.. endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Operation>()).OfType<Operation>()]);

    /// <summary>All kinds.</summary>
    public Catalogue Catalogue => catalogue;

    /// <summary>The store that the examples are from.</summary>
    public Store Store { get; private set; } = null!;

    /// <summary>Takes the examples from a store from now on.</summary>
    public void From(Store store) => (Store, values, shown) = (store, null, new());

    /// <summary>The records among which examples are looked for.</summary>
    public IEnumerable<byte[]> Records(Kind kind) => Store.All(kind).Take(MostRecords);

    /// <summary>Whether there is a record to be shown.</summary>
    public bool Has(Kind kind) => Shown(kind) is not null;

    /// <summary>A value that a property of a record type, or of an object within records, has in some record; null when it has none.</summary>
    public JsonNode? Of(Type type, string property) => Values.Of(type, property);

    /// <summary>The id of a record that uses a word of an enum; null when none does.</summary>
    public string? With(Type @enum, string word) => Values.With(@enum, word);

    /// <summary>The id of the record that is shown: one of middling length.</summary>
    public string Id(Kind kind) => Record(kind)["id"]!.GetValue<string>();

    /// <summary>The record that is shown.</summary>
    public JsonObject Record(Kind kind) => JsonNode.Parse(Middling(kind))!.AsObject();

    /// <summary>The shortest record, for a place where many would stand.</summary>
    public JsonObject ShortRecord(Kind kind) => JsonNode.Parse(Shown(kind)!.Value.Shortest)!.AsObject();

    /// <summary>The id of the shortest record.</summary>
    public string ShortId(Kind kind) => ShortRecord(kind)["id"]!.GetValue<string>();

    /// <summary>The answer to a list request that finds the shortest record.</summary>
    public JsonNode Page(Kind kind)
    {
        var body = new JsonObject { ["where"] = new JsonObject { ["id"] = ShortId(kind) } };
        var request = ListRequest.Read(kind, body.Deserialize<Dictionary<string, JsonElement>>()!, Store);
        var buffer = new ArrayBufferWriter<byte>();
        var page = new PageWriter(request, buffer);
        page.Finish(Store.List(request, page.Add), null, Store.Version);
        return Settled(JsonNode.Parse(buffer.WrittenSpan)!.ToJsonString(Json.Options));
    }

    /// <summary>The record that is shown, with a few of its fields, in a format.</summary>
    public JsonNode In(OutputFormat format, Kind kind)
    {
        var text = System.Text.Encoding.UTF8.GetString(Chunks.Join(Formats.Formats.Write(format, new RecordSet(kind, [Middling(kind)], FewFields, Store))).Span);
        return format is OutputFormat.Jsonld or OutputFormat.Csljson ? Settled(text) : JsonValue.Create(text.Replace(Store.Version, Version));
    }

    /// <summary>The example of an operation as it is served, with the first two of many things; null where the store has not the records that it is about.</summary>
    public JsonNode? Answer(Operation said)
    {
        try
        {
            return said.Example is null ? null : Short(Settled(JsonSerializer.Serialize(said.Example(this), Json.Options)));
        }
        catch (RequestRefusedException)
        {
            return null;
        }
    }

    private static JsonNode Short(JsonNode node)
    {
        if (node is JsonArray list)
            while (list.Count > 2) list.RemoveAt(2);
        foreach (var child in node is JsonArray items ? items : node is JsonObject parent ? parent.Select(pair => pair.Value) : [])
            if (child is not null) Short(child);
        return node;
    }

    private byte[] Middling(Kind kind) => Shown(kind)!.Value.Middling;

    private (byte[] Middling, byte[] Shortest)? Shown(Kind kind) => shown.GetOrAdd(kind, _ =>
    {
        var records = Records(kind).OrderBy(record => record.Length).ToList();
        return records.Count == 0 ? null : (records[records.Count / 2], records[0]);
    });

    private JsonNode Settled(string json) => JsonNode.Parse(json.Replace(Store.Version, Version))!;
}
