using System.Text.Json;
using System.Text.Json.Nodes;

namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>Records as JSON-LD 1.1: the same JSON, with a context that says what its words mean.</summary>
public static class JsonLd
{
    /// <summary>The address of the context.</summary>
    public const string ContextAddress = "/api/v1/context.jsonld";

    // Ids are relative to the address that leads to a record whatever its kind. A remote context cannot say so, hence it stands beside it.
    private static readonly byte[] Head = JsonSerializer.SerializeToUtf8Bytes(new JsonArray(ContextAddress, new JsonObject { ["@base"] = "/api/v1/records/" }));

    /// <summary>A graph of the records.</summary>
    public static IEnumerable<byte[]> Write(RecordSet set)
    {
        yield return [.. "{\"@context\":"u8, .. Head, .. ",\"@graph\":["u8];
        var first = true;
        foreach (var record in set.Selected)
        {
            yield return first ? record : [.. ",\n"u8, .. record];
            first = false;
        }

        yield return "]}\n"u8.ToArray();
    }

    /// <summary>The context: schema.org and PROV-O where they have the term, and a vocabulary of our own for the rest.</summary>
    public static JsonObject Context() => new()
    {
        ["@context"] = new JsonObject
        {
            ["@version"] = 1.1,
            ["@vocab"] = "urn:regional-diplomacy:",
            ["schema"] = "https://schema.org/",
            ["prov"] = "http://www.w3.org/ns/prov#",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            ["id"] = "@id",
            ["kind"] = "@type",
            ["label"] = "schema:name",
            ["name"] = "schema:name",
            ["summary"] = "schema:description",
            ["text"] = "schema:text",
            ["title"] = "schema:headline",
            ["aliases"] = "schema:alternateName",
            ["themes"] = "schema:keywords",
            ["about"] = "schema:about",
            ["authors"] = "schema:author",
            ["publisher"] = "schema:publisher",
            ["language"] = "schema:inLanguage",
            ["coordinates"] = "schema:geo",
            ["latitude"] = "schema:latitude",
            ["longitude"] = "schema:longitude",
            ["attribution"] = "schema:creditText",
            ["unit"] = "schema:unitText",
            ["value"] = "schema:value",
            ["assertedBy"] = "prov:wasAttributedTo",
            ["evidence"] = "prov:wasDerivedFrom",
            ["sources"] = "prov:hadPrimarySource",
            ["earliest"] = new JsonObject { ["@id"] = "prov:startedAtTime", ["@type"] = "xsd:date" },
            ["latest"] = new JsonObject { ["@id"] = "prov:endedAtTime", ["@type"] = "xsd:date" },
        },
    };
}
