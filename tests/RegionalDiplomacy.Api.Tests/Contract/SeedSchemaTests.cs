using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>The JSON Schemas beside the seed, by which an editor completes and checks while facts are typed, are made from the records.</summary>
public sealed class SeedSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    public static IEnumerable<TheoryDataRow<string>> Kinds => KnowledgeBase.Catalogue.Where(kind => kind.IsSeeded).Select(kind => new TheoryDataRow<string>(kind.Name));

    [Theory, MemberData(nameof(Kinds))]
    public void The_schema_beside_the_seed_is_that_of_the_record(string name)
    {
        var kind = KnowledgeBase.Catalogue.Named(name);
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"The seed of {kind.Plural}",
            ["type"] = "array",
            ["items"] = Json.Options.GetJsonSchemaAsNode(kind.RecordType, options),
        };
        Repository.AssertSnapshot(schema.ToJsonString(Indented) + "\n", "seed", "schemas", kind.Route + ".schema.json");
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        var node = type == typeof(Link) ? Text("The id of a record.", "^[a-z0-9]+(-[a-z0-9]+)*$")
            : type == typeof(Evidence) ? Text("A place in the report: a paragraph such as IV.C.1-p1, a footnote such as fn-121, or a section such as IV.", @"^(fn-\d+|[A-Z]+(\.[A-D](\.\d)?)?(-p\d+)?)$")
            : type == typeof(EdtfDate) ? Text("An EDTF date such as 2022-03, 2023-05/2023-08 or 2021~.", null)
            : schema;
        if (node is JsonObject { } record && record["properties"] is JsonObject properties)
        {
            if (typeof(RegionalDiplomacy.Api.Engine.Record).IsAssignableFrom(type)) properties.Remove("kind");
            record["additionalProperties"] = false;
        }

        return node;
    }

    private static JsonObject Text(string description, string? pattern)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = description };
        if (pattern is not null) schema["pattern"] = pattern;
        return schema;
    }
}
