using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Benchmarks.Synthetic;

/// <summary>The real records as templates, in the order of kinds and ids.</summary>
public sealed class Templates
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Words of these have a meaning of their own.
    private static readonly string[] Kept = ["language", "unit"];

    // The property of an alias; labels of kinds whose records bear names are made of the same words.
    private const string OfNames = "name";

    private readonly Dictionary<(string Property, string Language), WordPool> pools = [];

    /// <summary>Reads the templates.</summary>
    public Templates(Catalogue catalogue, SeedFolder real)
    {
        All = [.. from kind in catalogue
                  from entry in SeedFile.Merged(real.Files(kind))
                  select new Template(entry.Id!, kind, Parts(kind, entry.Json))];
    }

    /// <summary>The templates.</summary>
    public IReadOnlyList<Template> All { get; }

    private List<Part> Parts(Kind kind, JsonElement json)
    {
        var parts = new List<Part>();
        foreach (var member in json.EnumerateObject().Where(member => member.Name != "id"))
        {
            Literal(parts, "," + Name(member.Name));
            if (kind.Mutual.Any(pair => pair.Role == member.Name)) parts.Add(new Part.MutualLinks([.. member.Value.EnumerateArray().Select(id => id.GetString()!)]));
            else Value(parts, member.Value, TypeOf(kind.RecordType, member.Name), kind.IsNamed && member.Name == "label" ? OfNames : member.Name, "");
        }

        return parts;
    }

    private void Value(List<Part> parts, JsonElement json, Type type, string property, string language)
    {
        if (json.ValueKind == JsonValueKind.Array) Items(parts, json, type.GenericTypeArguments[0], property);
        else if (json.ValueKind == JsonValueKind.Object) Members(parts, json, type);
        else if (json.ValueKind != JsonValueKind.String || type == typeof(Evidence) || type.IsEnum || Kept.Contains(property)) Literal(parts, json.GetRawText());
        else if (type == typeof(Link)) parts.Add(new Part.LinkTo(json.GetString()!));
        else if (type == typeof(EdtfDate)) parts.Add(new Part.Date(json.GetString()!));
        else parts.Add(new Part.Text(Pool(property, language, json.GetString()!), json.GetString()!.Length));
    }

    private void Items(List<Part> parts, JsonElement json, Type type, string property)
    {
        Literal(parts, "[");
        foreach (var (index, item) in json.EnumerateArray().Index())
        {
            if (index > 0) Literal(parts, ",");
            Value(parts, item, type, property, "");
        }

        Literal(parts, "]");
    }

    private void Members(List<Part> parts, JsonElement json, Type type)
    {
        var language = json.TryGetProperty("language", out var tag) ? tag.GetString() ?? "" : "";
        foreach (var (index, member) in json.EnumerateObject().Index())
        {
            Literal(parts, (index == 0 ? "{" : ",") + Name(member.Name));
            Value(parts, member.Value, TypeOf(type, member.Name), member.Name, language);
        }

        Literal(parts, "}");
    }

    private WordPool Pool(string property, string language, string text)
    {
        if (!pools.TryGetValue((property, language), out var pool)) pools.Add((property, language), pool = new WordPool(isOfNames: property == OfNames));
        pool.Add(text);
        return pool;
    }

    private static void Literal(List<Part> parts, string json)
    {
        var before = parts is [.., Part.Literal last] ? last.Json : [];
        if (before.Length > 0) parts.RemoveAt(parts.Count - 1);
        parts.Add(new Part.Literal([.. before, .. Encoding.UTF8.GetBytes(json)]));
    }

    private static string Name(string name) => $"\"{JsonEncodedText.Encode(name, Relaxed.Encoder)}\":";

    private static Type TypeOf(Type record, string property)
    {
        var type = record.GetProperties().Single(candidate => Json.Name(candidate.Name) == property).PropertyType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
