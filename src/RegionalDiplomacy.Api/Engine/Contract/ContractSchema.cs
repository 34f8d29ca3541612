using System.IO.Hashing;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RegionalDiplomacy.Api.Engine.OpenApi;

namespace RegionalDiplomacy.Api.Engine.Contract;

/// <summary>What a program can rely on: the kinds with their fields and filters, the objects nested in them, the operators and the words.</summary>
public sealed record ContractSchema
{
    /// <summary>Sixteen hexadecimal digits that change when, and only when, something below other than a description does; every response repeats them in <c>X-Contract</c>.</summary>
    /// <example>0f4a6b1c2d3e4f50</example>
    public required string Fingerprint { get; init; }

    /// <summary>The kinds of records, in the order of the document.</summary>
    public required IReadOnlyList<ContractKind> Kinds { get; init; }

    /// <summary>The objects that occur within records, by name.</summary>
    public required IReadOnlyList<ContractObject> Objects { get; init; }

    /// <summary>What a filter can say of its values.</summary>
    public required IReadOnlyList<ContractOperator> Operators { get; init; }

    /// <summary>How conditions are joined in the body of a query.</summary>
    public required IReadOnlyList<ContractOperator> Joiners { get; init; }

    /// <summary>The enums of fields and filters, by name.</summary>
    public required IReadOnlyList<ContractVocabulary> Enums { get; init; }

    /// <summary>The contract of a catalogue.</summary>
    public static ContractSchema Of(Catalogue catalogue) => Of(catalogue, member => XmlDocs.Summary(member) ?? "") with { Fingerprint = FingerprintOf(catalogue) };

    /// <summary>The fingerprint of the contract of a catalogue, without reading what describes it: a service has to know it before its first answer.</summary>
    public static string FingerprintOf(Catalogue catalogue) => Hash(Of(catalogue, _ => ""));

    /// <summary>The fingerprint of a contract.</summary>
    public static string Hash(ContractSchema schema)
    {
        var promises = WithoutDescriptions(JsonSerializer.SerializeToNode(schema with { Fingerprint = "" }, ContractJson.Default.ContractSchema)!);
        return Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(promises.ToJsonString())))[..16];
    }

    private static ContractSchema Of(Catalogue catalogue, Description description)
    {
        var types = ContractTypes.In(catalogue);
        return new ContractSchema
        {
            Fingerprint = "",
            Kinds = [.. catalogue.Select(kind => ContractKind.Of(kind, description))],
            Objects = [.. types.Where(type => !type.IsEnum).Select(type => ContractObject.Of(type, description))],
            Operators = ContractOperator.OfFilters,
            Joiners = ContractOperator.OfBodies,
            Enums = [.. types.Where(type => type.IsEnum).Select(type => ContractVocabulary.Of(type, description))],
        };
    }

    // Better words are no other contract.
    private static JsonNode WithoutDescriptions(JsonNode node)
    {
        if (node is JsonObject item) item.Remove("description");
        foreach (var child in node is JsonObject parent ? parent.Select(pair => pair.Value) : node is JsonArray list ? list : [])
            if (child is not null) WithoutDescriptions(child);
        return node;
    }
}

/// <summary>What describes a type, a property or a word of an enum.</summary>
/// <param name="member">The member.</param>
public delegate string Description(MemberInfo member);

/// <summary>Writes a contract by code that is made when the service is built, which begins sooner than what reflection finds out.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ContractSchema))]
internal sealed partial class ContractJson : JsonSerializerContext;
