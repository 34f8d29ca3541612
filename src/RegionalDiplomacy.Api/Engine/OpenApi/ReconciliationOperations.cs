using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Reconciliation;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>What the document says of the Reconciliation Service API.</summary>
public static class ReconciliationOperations
{
    /// <summary>The tag of the service.</summary>
    public const string Tag = "Reconciliation";

    /// <summary>What the tag holds.</summary>
    public const string TagDescription = "The Reconciliation Service API 0.2, by which OpenRefine and other tools match a table with the records and fetch values from them.";

    /// <summary>The manifest, and questions in the address.</summary>
    public static Operation Get() => new()
    {
        Id = "Reconcile",
        Tag = Tag,
        Summary = "Gives the manifest of the reconciliation service, or answers a question in the address.",
        Description = $"Without parameters: what the service offers and where, with absolute addresses made from the address by which it was asked; this is what OpenRefine wants as the service's URL. With `queries`: up to {Limits.Batch} queries, each with a name (or an id), types and properties. With `extend`: values of properties. Long questions go into the body of a POST.",
        Answer = typeof(ReconciliationManifest),
        AnswerDescription = "The manifest; for `queries`, the results under the keys of the queries; for `extend`, the values.",
        Query = [typeof(ReconcileParameters)],
    };

    /// <summary>Questions in the body.</summary>
    public static Operation Post() => new()
    {
        Id = "ReconcileBatch",
        Tag = Tag,
        Summary = $"Answers up to {Limits.Batch} queries, or fetches values of properties.",
        Description = "A form with the field `queries` or the field `extend`, whose value is JSON; or the same as a JSON body. Scores go from 0 to 100. Properties and types put candidates in order but never make up for a name that does not fit; a property that contradicts keeps a candidate from being a match. `match` is true for at most one candidate of a query. What the `features` mean is told at `/api/v1/reconcile/features/{id}`.",
        Answer = typeof(IReadOnlyDictionary<string, ReconciliationResult>),
        AnswerDescription = "For `queries`, the results under the keys of the queries; for `extend`, the values.",
        Body = new RequestBody("The question.", Schema, Example()),
        Example = _ => Answer(),
    };

    /// <summary>The completion of records' names.</summary>
    public static Operation SuggestEntities() => Suggest("SuggestReconciliationEntities", "records", typeof(EntitySuggestions), "The completions come as `/api/v1/suggest` gives them; an id that is typed out comes first.");

    /// <summary>The completion of properties' names.</summary>
    public static Operation SuggestProperties() => Suggest("SuggestReconciliationProperties", "properties", typeof(PropertySuggestions), "Without `prefix`, all of them.");

    /// <summary>The completion of types' names.</summary>
    public static Operation SuggestTypes() => Suggest("SuggestReconciliationTypes", "types", typeof(TypeSuggestions), "Without `prefix`, all of them.");

    /// <summary>A card.</summary>
    public static Operation Preview() => new()
    {
        Id = "PreviewRecord",
        Tag = Tag,
        Summary = "Shows a record on a small card.",
        Description = $"HTML for a frame of {PreviewCard.Width} by {PreviewCard.Height} pixels, without scripts and styles.",
        Answer = typeof(string),
        AnswerMediaType = PreviewRoutes.MediaType,
        AnswerDescription = "The card.",
        Example = samples => Encoding.UTF8.GetString(PreviewCard.Page(samples.Catalogue[0], new RecordValues(samples.Store.Find(samples.Catalogue[0], samples.ShortId(samples.Catalogue[0]))!))),
        Path = [("id", "The id of a record of any kind.", "qush-tepa-canal")],
    };

    /// <summary>A small preview of a suggestion.</summary>
    public static Operation Flyout(string name, string what, string example) => new()
    {
        Id = $"Get{char.ToUpperInvariant(name[0])}{name[1..]}Flyout",
        Tag = Tag,
        Summary = $"Gives a small preview of a suggested {what}.",
        Description = "A piece of HTML, without scripts and styles, to be shown beside the suggestion.",
        Answer = typeof(Flyout),
        AnswerDescription = "The preview.",
        Path = [("id", $"The id of the {what}.", example)],
    };

    /// <summary>The properties of a type.</summary>
    public static Operation Propose() => new()
    {
        Id = "ProposeProperties",
        Tag = Tag,
        Summary = "Lists the properties whose values can be fetched.",
        Description = "The properties of a type, or of all types. The same properties can be given in queries.",
        Answer = typeof(PropertyProposal),
        AnswerDescription = "The properties.",
        Query = [typeof(ProposalParameters)],
    };

    /// <summary>What a feature means.</summary>
    public static Operation Feature() => new()
    {
        Id = "GetMatchingFeature",
        Tag = Tag,
        Summary = "Explains a feature of candidates.",
        Description = "What the values mean that stand under `features` of a candidate.",
        Answer = typeof(FeatureDescription),
        AnswerDescription = "The explanation.",
        Path = [("id", "The feature's id.", Features.Name)],
    };

    private static Operation Suggest(string id, string what, Type answer, string more) => new()
    {
        Id = id,
        Tag = Tag,
        Summary = $"Completes the names of {what} as they are typed.",
        Description = $"{char.ToUpperInvariant(what[0])}{what[1..]} whose name, or a word of it, begins with what is typed, {Limits.Suggestions} at a time. {more}",
        Answer = answer,
        AnswerDescription = "The completions, the best first.",
        Query = [typeof(SuggestParameters)],
    };

    private static OpenApiSchema Schema() => BodySchemas.Object(
    [
        ("queries", new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The queries, each under a key of your own.", MaxProperties = Limits.Batch, AdditionalProperties = ReconciliationSchemas.Query() }),
        ("extend", ReconciliationSchemas.Extend()),
    ]);

    private static JsonObject Answer() => new()
    {
        ["q0"] = new JsonObject
        {
            ["result"] = new JsonArray(new JsonObject
            {
                ["id"] = "islamic-state-khorasan-province",
                ["name"] = "Islamic State-Khorasan Province",
                ["description"] = "militant group: The Islamic State's local branch, and the security threat that neighbouring governments bring up most.",
                ["type"] = new JsonArray(new JsonObject { ["id"] = "militantGroup", ["name"] = "militant group" }),
                ["score"] = 97,
                ["features"] = new JsonArray(new JsonObject { ["id"] = Features.Name, ["value"] = 0.97 }),
                ["match"] = true,
            }),
        },
    };

    private static JsonObject Example() => new()
    {
        ["queries"] = new JsonObject
        {
            ["q0"] = new JsonObject { ["query"] = "Daesh Khorasan", ["type"] = "militantGroup", ["limit"] = 3 },
            ["q1"] = new JsonObject { ["query"] = "Қўштепа канали", ["properties"] = new JsonArray(new JsonObject { ["pid"] = "status", ["v"] = "under construction" }) },
        },
    };
}
