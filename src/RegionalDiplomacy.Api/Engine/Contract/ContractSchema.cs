using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

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
    public static ContractSchema Of(Catalogue catalogue)
    {
        var types = ContractTypes.In(catalogue);
        var schema = new ContractSchema
        {
            Fingerprint = "",
            Kinds = [.. catalogue.Select(ContractKind.Of)],
            Objects = [.. types.Where(type => !type.IsEnum).Select(ContractObject.Of)],
            Operators = ContractOperator.OfFilters,
            Joiners = ContractOperator.OfBodies,
            Enums = [.. types.Where(type => type.IsEnum).Select(ContractVocabulary.Of)],
        };
        return schema with { Fingerprint = Hash(schema) };
    }

    /// <summary>The fingerprint of a contract.</summary>
    public static string Hash(ContractSchema schema)
    {
        var promises = WithoutDescriptions(JsonSerializer.SerializeToNode(schema with { Fingerprint = "" }, Json.Options)!);
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(promises, Json.Options)))[..16];
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
