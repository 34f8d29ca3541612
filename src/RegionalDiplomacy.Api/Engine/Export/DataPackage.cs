using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Export;

/// <summary>The CSV files as a Frictionless data package (version 2).</summary>
public static class DataPackage
{
    /// <summary>The descriptor.</summary>
    public static JsonObject Of(Catalogue catalogue, Store store, Manifest manifest) => new()
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = "regional-diplomacy",
        ["title"] = $"RegionalDiplomacy: a knowledge base of «{store.Report.Title}»",
        ["version"] = store.Version,
        ["sources"] = new JsonArray(new JsonObject { ["title"] = $"{store.Report.Publisher}, {store.Report.Title}, {store.Report.Series}, {store.Report.Published:yyyy-MM-dd}" }),
        ["resources"] = new JsonArray([.. catalogue.Select(kind => Resource(kind, manifest.Files.Single(file => file.Name == kind.Route + ".csv")))]),
    };

    private static JsonObject Resource(Kind kind, ExportFile file) => new()
    {
        ["name"] = kind.Route,
        ["path"] = file.Name,
        ["title"] = Operations.Tag(kind),
        ["description"] = kind.Description,
        ["format"] = "csv",
        ["mediatype"] = file.MediaType,
        ["encoding"] = "utf-8",
        ["bytes"] = file.Bytes,
        ["hash"] = "sha256:" + file.Sha256,
        ["dialect"] = new JsonObject { ["lineTerminator"] = "\r\n", ["header"] = true },
        ["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. kind.Shape.Properties.Select(Field)]),
            ["primaryKey"] = new JsonArray("id"),
        },
    };

    // A date is written as EDTF, and a list joined by bars, so neither is more than a string to a table.
    private static JsonObject Field(ShapeProperty property) => new()
    {
        ["name"] = property.Name,
        ["type"] = property.ColumnType switch { "INTEGER" when property.Type == typeof(bool) => "boolean", "INTEGER" => "integer", "REAL" => "number", _ => "string" },
        ["description"] = XmlDocs.Summary(property.Property),
    };
}
