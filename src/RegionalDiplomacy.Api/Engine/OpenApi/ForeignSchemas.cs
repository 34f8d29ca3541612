using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The schemas of what others have defined: the formats of citations and linked data, and data packages.</summary>
public static class ForeignSchemas
{
    /// <summary>The context of JSON-LD.</summary>
    public const string JsonLdContext = nameof(JsonLdContext);

    /// <summary>The descriptor of a data package.</summary>
    public const string DataPackage = nameof(DataPackage);

    /// <summary>An OpenAPI document.</summary>
    public const string OpenApiDocument = nameof(OpenApiDocument);

    private const string JsonLdGraph = nameof(JsonLdGraph);
    private const string CslItem = nameof(CslItem);

    private static readonly Dictionary<string, Func<OpenApiSchema>> Known = new()
    {
        [JsonLdGraph] = () => Object("Records as JSON-LD 1.1: the same JSON, with a context that says what its words mean.", ["@context", "@graph"],
            ("@context", Array("The address of the context, and the base of ids.", new OpenApiSchema { AnyOf = [Text("The address of the context.", "/api/v1/context.jsonld"), Terms("The base of ids.", "@base", "/api/v1/records/")] })),
            ("@graph", Array("The records, with the fields selected.", new OpenApiSchema { Type = JsonSchemaType.Object, Description = "A record of the list's kind, which `kind` names." }))),
        [JsonLdContext] = () => Object("What the words of a record mean, as JSON-LD 1.1 says it.", ["@context"], ("@context", Terms("Each word with the term it stands for.", "label", "schema:name"))),
        [CslItem] = () => Object("A work as the Citation Style Language (CSL-JSON 1.0.2) describes it.", ["id", "type", "title", "note"],
            ("id", Text("The id of the record that is cited.", "uzbekistan")),
            ("type", Text("The sort of work, in the words of CSL.", "report")),
            ("title", Text("The title of the work.", "The Taliban’s Neighbourhood: Regional Diplomacy with Afghanistan")),
            ("author", Array("Who wrote it.", Object("A person by given and family name, or a body by its name.", [], ("given", Text("The given name.", "Graeme")), ("family", Text("The family name.", "Smith")), ("literal", Text("The name of a body.", "International Crisis Group"))))),
            ("container-title", Text("The journal, newspaper or site.", "Foreign Affairs")),
            ("collection-title", Text("The series.", "Asia Report")),
            ("publisher", Text("The publisher.", "International Crisis Group")),
            ("issued", Object("When it appeared.", ["date-parts"],
                ("date-parts", Array("One date, or the two ends of a span.", Array("Year, month and day, as far as they are known.", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Examples = [2024] }))),
                ("circa", new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Whether the date is uncertain or approximate.", Examples = [true] }))),
            ("language", Text("The language as a BCP 47 tag.", "en")),
            ("number", Text("Volume, number, symbol or account.", "S/RES/2721")),
            ("note", Text("Where in the work it stands, the record and the dataset version.", "Section IV.C.1, fn. 121."))),
        [DataPackage] = () => Object("A Frictionless data package (version 2) of the CSV files.", ["$schema", "name", "title", "version", "sources", "resources"],
            ("$schema", Text("The profile that the descriptor follows.", "https://datapackage.org/profiles/2.0/datapackage.json")),
            ("name", Text("The name of the package.", "regional-diplomacy")),
            ("title", Text("The title of the package.", "RegionalDiplomacy: a knowledge base of one report")),
            ("version", Text("The dataset version.", Samples.Version)),
            ("sources", Array("The report that everything is drawn from.", Object("A source.", ["title"], ("title", Text("The source as it is cited.", "International Crisis Group, 30 January 2024"))))),
            ("resources", Array("The files, one a kind.", Resource()))),
        [OpenApiDocument] = () => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A document as the OpenAPI Specification 3.1 defines it.",
            Required = new HashSet<string> { "openapi", "info", "paths" },
            AdditionalProperties = new OpenApiSchema { Description = "Whatever else the specification allows." },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["openapi"] = Text("The version of the specification.", "3.1.2"),
                ["info"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "What is described, and in which version.", Examples = [new JsonObject { ["title"] = "RegionalDiplomacy" }] },
                ["paths"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The addresses.", Examples = [new JsonObject { ["/api/v1/actors"] = new JsonObject() }] },
            },
        },
    };

    /// <summary>The schema of a format other than JSON.</summary>
    public static IOpenApiSchema Of(OutputFormat format, OperationFilterContext context) => format switch
    {
        OutputFormat.Jsonld => Refer(JsonLdGraph, context),
        OutputFormat.Csljson => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Refer(CslItem, context) },
        _ => new OpenApiSchema { Type = JsonSchemaType.String },
    };

    /// <summary>A reference to one of the schemas, which is added to the components where it is not yet among them.</summary>
    public static IOpenApiSchema Refer(string name, OperationFilterContext context)
    {
        context.SchemaRepository.Schemas.TryAdd(name, Known[name]());
        return new OpenApiSchemaReference(name, context.Document);
    }

    private static OpenApiSchema Resource() => Object("A CSV file.", ["name", "path", "title", "description", "format", "mediatype", "encoding", "bytes", "hash", "dialect", "schema"],
        ("name", Text("The name of the resource.", "actors")),
        ("path", Text("The file, relative to the descriptor.", "actors.csv")),
        ("title", Text("The title.", "Actors")),
        ("description", Text("What the file holds.", "The topics that tie records together.")),
        ("format", Text("The format.", "csv")),
        ("mediatype", Text("The media type.", "text/csv")),
        ("encoding", Text("The character encoding.", "utf-8")),
        ("bytes", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "The size.", Examples = [48210] }),
        ("hash", Text("The hash of the file.", "sha256:9d48f7b919560afb4662b36271416911bceeb4aab35b4580dad2f3f5bc0a4fa3")),
        ("dialect", Object("How the file is written.", ["lineTerminator", "header"], ("lineTerminator", Text("What ends a line.", "\r\n")), ("header", new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Whether the first line names the columns.", Examples = [true] }))),
        ("schema", Object("The columns.", ["fields", "primaryKey"],
            ("fields", Array("The columns, in their order.", Object("A column.", ["name", "type", "description"],
                ("name", Text("The name in the header row.", "label")), ("type", Text("The type.", "string")), ("description", Text("What the column holds.", "The name under which the record is shown."))))),
            ("primaryKey", Array("The columns that tell rows apart.", Text("The name of a column.", "id"))))));

    private static OpenApiSchema Text(string description, string example) => new() { Type = JsonSchemaType.String, Description = description, Examples = [example] };

    private static OpenApiSchema Array(string description, IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Description = description, Items = items };

    private static OpenApiSchema Terms(string description, string word, string term) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalProperties = new OpenApiSchema { Description = "A term, or an object that describes one." },
        Examples = [new JsonObject { [word] = term }],
    };

    private static OpenApiSchema Object(string description, IEnumerable<string> required, params (string Name, IOpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Required = required.ToHashSet(),
        AdditionalPropertiesAllowed = false,
        Properties = properties.ToDictionary(property => property.Name, property => property.Schema),
    };
}
