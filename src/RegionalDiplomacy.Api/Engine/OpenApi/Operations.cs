using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Export;
using RegionalDiplomacy.Api.Engine.Formats;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Quality;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>What the document says of each operation.</summary>
public static class Operations
{
    /// <summary>The tag of what is about the service rather than the report.</summary>
    public const string AboutTag = "About the service";

    /// <summary>The tag of bulk downloads.</summary>
    public const string ExportTag = "Export";

    // Sizes and hashes of real files would change the document with every fact.
    private static readonly Manifest SampleManifest = new()
    {
        DatasetVersion = Samples.Version,
        Files = [new ExportFile { Name = "projects.csv", Url = "/api/v1/export/projects.csv", MediaType = "text/csv", Records = 64, Bytes = 123456, Sha256 = "9d48f7b919560afb4662b36271416911bceeb4aab35b4580dad2f3f5bc0a4fa3" }],
    };

    private static readonly QualityReport SampleQuality = new()
    {
        Sound = true,
        Rules = [new QualityResult("unique-ids", "No two records of any kinds share an id.", 2517, [])],
    };

    private static readonly string[] FileHeaders = ["Content-Disposition", "Content-Digest"];

    /// <summary>The list of a kind.</summary>
    public static Operation List(Kind kind) => new()
    {
        Id = $"List{Names.Plural(kind)}",
        Tag = Tag(kind),
        Summary = $"Lists {kind.Plural}, filtered, sorted and page by page.",
        Description = $"{kind.Description} All parameters are optional: different ones narrow the list, several values of one (separated by commas) widen it, and a leading `!` rules a value out. `total` is exact whatever the page; follow `next` until it is null to have them all.",
        Answer = typeof(Page<>).MakeGenericType(kind.RecordType),
        AnswerDescription = $"A page of {kind.Plural}.",
        InEveryFormat = true,
        Pages = true,
        Query = [kind.FilterType, typeof(Paging)],
        Kind = kind,
    };

    /// <summary>The list of a kind, asked for in a body.</summary>
    public static Operation Query(Kind kind) => new()
    {
        Id = $"Query{Names.Plural(kind)}",
        Tag = Tag(kind),
        Summary = $"Lists {kind.Plural} by conditions in a body, nested if need be.",
        Description = $"The same filters as in the address, as the properties of `where`, joined by `all`, `any` and `not` as deep as {Conditions.MostLevels} levels and {Conditions.MostTerms} filters with {Conditions.MostValues} values in all; the same answers. `sort`, `limit`, `cursor`, `fields` and `facets` stand beside `where`. The method QUERY (RFC 10008) on the list's own address takes the same body. `links.self` is the equivalent address, where there is one.",
        Answer = typeof(Page<>).MakeGenericType(kind.RecordType),
        AnswerDescription = $"A page of {kind.Plural}.",
        InEveryFormat = true,
        Pages = true,
        Body = new RequestBody("The conditions and the shape of the page.", () => BodySchemas.Query(kind), BodySchemas.QueryExample(kind))
        {
            Parts = new Dictionary<string, Func<OpenApiSchema>> { [BodySchemas.Name(kind)] = () => BodySchemas.Where(kind) },
        },
        Kind = kind,
    };

    /// <summary>A single record of a kind.</summary>
    public static Operation Get(Kind kind) => new()
    {
        Id = $"Get{Names.Singular(kind)}",
        Tag = Tag(kind),
        Summary = $"Gives one {kind.Singular}.",
        Description = "The whole record, each statement with who says it, how the report takes it, and where in the report it stands.",
        Answer = kind.RecordType,
        AnswerDescription = $"The {kind.Singular}.",
        InEveryFormat = true,
        Path = [("id", $"The id of the {kind.Singular}.", kind.ExampleId)],
        Query = [typeof(Selection)],
        Kind = kind,
    };

    /// <summary>The redirect to a record of unknown kind.</summary>
    public static Operation Locate() => new()
    {
        Id = "LocateRecord",
        Tag = AboutTag,
        Summary = "Redirects to a record, whatever its kind.",
        Description = "Ids are unique over all kinds. Whoever has an id and does not know of what kind it is asks here and is sent on.",
        Answer = typeof(Record),
        AnswerDescription = "The record is at the address in the header `Location`.",
        Example = samples => samples.Record(samples.Catalogue[0]),
        Redirects = true,
        Path = [("id", "The id of a record of any kind.", "qush-tepa-canal")],
    };

    /// <summary>The export of a kind.</summary>
    public static Operation Export(Kind kind) => new()
    {
        Id = $"Export{Names.Plural(kind)}",
        Tag = ExportTag,
        Summary = $"Streams all {kind.Plural}, or those that filters choose.",
        Description = "In the format that the ending names: NDJSON with a closing line that proves it whole, CSV (RFC 4180; items of a list joined by `|`, with `\\|` for a bar within one; cells that a spreadsheet would run as a formula begin with an apostrophe), or one JSON array. Without filters the answer has a `Content-Digest`.",
        Answer = typeof(IReadOnlyList<>).MakeGenericType(kind.RecordType),
        AnswerDescription = $"The {kind.Plural}.",
        Formats = [.. ExportFormats.ByEnding.Values],
        Headers = FileHeaders,
        Path = [("ending", "The format: `ndjson`, `csv` or `json`.", "ndjson")],
        PathWords = new Dictionary<string, IReadOnlyList<string>> { ["ending"] = [.. ExportFormats.ByEnding.Keys] },
        Query = [kind.FilterType, typeof(ExportOptions)],
        Kind = kind,
    };

    /// <summary>The researchers' SQLite file.</summary>
    public static Operation ExportSqlite() => new()
    {
        Id = "ExportSqlite",
        Tag = ExportTag,
        Summary = "Gives the knowledge base as a SQLite file.",
        Description = "Plain tables joined by ids, a table a kind beside `record`, `link`, `evidence`, `alias` and `term`, and views `statement` and `assertion` that lay every statement out as a row. Any sqlite3 from 3.38 on reads it.",
        Answer = typeof(string),
        AnswerMediaType = SqliteExport.MediaType,
        Headers = FileHeaders,
        AnswerDescription = "The file.",
    };

    /// <summary>What can be downloaded.</summary>
    public static Operation Manifest() => new()
    {
        Id = "GetExportManifest",
        Tag = ExportTag,
        Summary = "Lists every file that can be downloaded, with size, record count and SHA-256.",
        Description = "The whole base as NDJSON and as SQLite, and each kind as NDJSON, CSV and JSON.",
        Answer = typeof(Manifest),
        AnswerDescription = "The files.",
        Example = _ => SampleManifest,
    };

    /// <summary>The CSV files as a data package.</summary>
    public static Operation DataPackage() => new()
    {
        Id = "GetDataPackage",
        Tag = ExportTag,
        Summary = "Describes the CSV files as a Frictionless data package.",
        Description = "The descriptor names each file with its size, its hash and its columns; its paths are relative to its own address.",
        AnswerSchema = ForeignSchemas.DataPackage,
        AnswerDescription = "The descriptor.",
    };

    /// <summary>The look-up of many ids.</summary>
    public static Operation LookUp() => new()
    {
        Id = "LookUpRecords",
        Tag = ExportTag,
        Summary = "Looks up to 1,000 records up by their ids, whatever their kinds.",
        Description = "The records found come in the order asked for; for each id that no record has, the answer names those that resemble it.",
        Answer = typeof(Lookup),
        AnswerDescription = "The records found, and the ids that are missing.",
        Example = samples => Sample(samples, [samples.ShortId(samples.Catalogue[0]), "qosh-tepa"]),
        Body = new RequestBody("The ids.", BodySchemas.Ids, BodySchemas.IdsExample()),
    };

    /// <summary>The document itself.</summary>
    public static Operation Document() => new()
    {
        Id = "GetOpenApiDocument",
        Tag = AboutTag,
        Summary = "Gives this document.",
        Description = "The contract as OpenAPI 3.1, for people, generators of clients and validators. It is the same on every machine.",
        AnswerSchema = ForeignSchemas.OpenApiDocument,
        AnswerDescription = "The document.",
    };

    /// <summary>The front page.</summary>
    public static Operation Front() => new()
    {
        Id = "GetFrontPage",
        Tag = AboutTag,
        Summary = "Tells where things are.",
        Description = "A script gets the addresses of the lists, the document and the dataset; a browser is sent to this page.",
        Answer = typeof(Front),
        LeadsBrowsersTo = "/swagger",
        AnswerDescription = "The addresses.",
        Example = samples => Output.Front.Of(samples.Catalogue),
    };

    /// <summary>The description of the dataset.</summary>
    public static Operation Dataset() => new()
    {
        Id = "GetDataset",
        Tag = AboutTag,
        Summary = "Describes the dataset: version, counts, source and coverage.",
        Description = "How many records there are of each kind, which report they are drawn from, how much of it they cite, and the version that every page repeats.",
        Answer = typeof(Dataset),
        AnswerDescription = "The description.",
        Example = samples => Output.Dataset.Of(samples.Catalogue, samples.Store),
    };

    /// <summary>The coverage of the report.</summary>
    public static Operation Coverage() => new()
    {
        Id = "GetCoverage",
        Tag = AboutTag,
        Summary = "Tells how far the records cover the report.",
        Description = "For each paragraph and footnote the number of records that rest on it, by kind, or the stated reason why nothing can be taken from it.",
        Answer = typeof(CoverageReport),
        AnswerDescription = "The coverage, passage by passage.",
        Example = samples => CoverageReport.Of(samples.Catalogue, samples.Store),
    };

    /// <summary>The rules of content and what they found.</summary>
    public static Operation Quality() => new()
    {
        Id = "GetQuality",
        Tag = AboutTag,
        Summary = "Tells which rules of content were checked, and what they found.",
        Description = "Each rule with what it checks, how many records or passages it looked at, and the ids of those that break it. A store that breaks a rule is not served, so the lists are empty unless something is wrong.",
        Answer = typeof(QualityReport),
        AnswerDescription = "The rules and what they found.",
        Example = _ => SampleQuality,
    };

    /// <summary>The whole base as lines.</summary>
    public static Operation ExportAll() => new()
    {
        Id = "ExportAll",
        Tag = ExportTag,
        Summary = "Streams the whole knowledge base as NDJSON.",
        Description = "One record a line, as its own address serves it: every kind in the order of this document, each by id. The last line is `{\"_end\": {...}}` with the number of records, the SHA-256 of all bytes before it and the dataset version; without it the export was cut off.",
        Answer = typeof(string),
        AnswerMediaType = Formats.Formats.MediaType(OutputFormat.Ndjson),
        AnswerDescription = "The records, one a line, and the closing line.",
        Headers = FileHeaders,
        Example = samples => samples.In(OutputFormat.Ndjson, samples.Catalogue[0]),
    };

    /// <summary>The context of JSON-LD.</summary>
    public static Operation Context() => new()
    {
        Id = "GetJsonLdContext",
        Tag = AboutTag,
        Summary = "Gives the context of JSON-LD answers.",
        Description = "What the words of a record mean in terms of schema.org and PROV-O; every other word is one of a vocabulary of our own.",
        AnswerSchema = ForeignSchemas.JsonLdContext,
        AnswerMediaType = Formats.Formats.MediaType(OutputFormat.Jsonld),
        AnswerDescription = "The context.",
        Example = _ => JsonLd.Context(),
    };

    /// <summary>All sorts of problems.</summary>
    public static Operation Problems() => new()
    {
        Id = "ListProblems",
        Tag = AboutTag,
        Summary = "Lists the sorts of problems that an answer can report.",
        Description = "Every failure is answered with problem details (RFC 9457), whose `type` is the address of one of these pages.",
        Answer = typeof(IReadOnlyList<ProblemPage>),
        AnswerDescription = "The sorts of problems.",
        Example = _ => ProblemType.All.Select(ProblemPage.Of),
    };

    /// <summary>One sort of problem.</summary>
    public static Operation Explain() => new()
    {
        Id = "GetProblem",
        Tag = AboutTag,
        Summary = "Explains a sort of problem.",
        Description = "When the problem occurs, and what to do about it.",
        Answer = typeof(ProblemPage),
        AnswerDescription = "The explanation.",
        Example = _ => ProblemPage.Of(ProblemType.InvalidRequest),
        Path = [("slug", "The last part of a problem's `type`.", ProblemType.InvalidRequest.Slug)],
        PathWords = new Dictionary<string, IReadOnlyList<string>> { ["slug"] = [.. ProblemType.All.Select(type => type.Slug)] },
    };

    /// <summary>The tag of a kind.</summary>
    public static string Tag(Kind kind) => char.ToUpperInvariant(kind.Plural[0]) + kind.Plural[1..];

    private static JsonNode Sample(Samples samples, IReadOnlyList<string> ids) => JsonNode.Parse(Lookup.Write(ids, samples.Store.FindAll(samples.Catalogue, [.. ids]), samples.Store).Span)!;
}
