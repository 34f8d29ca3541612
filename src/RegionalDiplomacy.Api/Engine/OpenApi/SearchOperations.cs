using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Search;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>What the document says of searching and matching.</summary>
public static class SearchOperations
{
    /// <summary>The tag of searching and matching.</summary>
    public const string Tag = "Search and matching";

    /// <summary>The search.</summary>
    public static Operation Search() => new()
    {
        Id = "SearchRecords",
        Tag = Tag,
        Summary = "Searches the records of all kinds by names, words or a question.",
        Description = "Names are found in every spelling and script that the knowledge base knows, words whatever their ending, with their synonyms, and corrected where no record contains them; `interpretation` tells how the query was read. Things come before what is said of them, unless the words point at a statement.",
        Answer = typeof(SearchAnswer),
        AnswerDescription = "A page of hits, the best first.",
        Pages = true,
        Query = [typeof(SearchFilter), typeof(SearchPaging)],
    };

    /// <summary>The matching of names.</summary>
    public static Operation Match() => new()
    {
        Id = "MatchNames",
        Tag = Tag,
        Summary = $"Matches up to {MatchQuery.MostQueries:N0} names with records.",
        Description = "A name in any spelling, script or order of words. Each candidate has a score that orders the candidates, and reasons in words; at most one is a `match`, and none where nothing fits well enough or two records fit about as well. How scores are made is told in the project's documentation.",
        Answer = typeof(MatchAnswer),
        AnswerDescription = "The candidates for each name.",
        Body = new RequestBody("The names.", MatchSchema, MatchExample()),
    };

    private static JsonObject MatchExample() => new()
    {
        ["queries"] = new JsonObject { ["k1"] = new JsonObject { ["query"] = "ISIS-K", ["kind"] = "militantGroup", ["limit"] = 3 }, ["k2"] = new JsonObject { ["query"] = "Қўштепа канали" } },
        ["threshold"] = 0.5,
    };

    private static OpenApiSchema MatchSchema()
    {
        var query = BodySchemas.Object([("query", BodySchemas.Text("The name, in any spelling, script or order of words.", MatchQuery.LongestName)), .. Common()], "query");
        return BodySchemas.Object(
        [
            ("queries", new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "The names, each under a key of your own.",
                MinProperties = 1,
                MaxProperties = MatchQuery.MostQueries,
                AdditionalProperties = query,
            }),
            .. Common(),
        ], "queries");
    }

    private static IEnumerable<(string Name, OpenApiSchema Schema)> Common() =>
    [
        ("kind", new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, new OpenApiSchema { Type = JsonSchemaType.Array, MinItems = 1, Items = new OpenApiSchema { Type = JsonSchemaType.String } }], Description = "The kind of the record, or a list of kinds of which it has one; beside `queries` it holds for all of them." }),
        ("limit", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = $"{MatchQuery.MostCandidates}", Default = MatchQuery.DefaultLimit, Description = "How many candidates are wanted at most." }),
        ("threshold", new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double", Minimum = "0", Maximum = "1", Default = MatchQuery.DefaultThreshold, Description = $"The least score of a candidate. A match has {NameScorer.Bar.ToString(System.Globalization.CultureInfo.InvariantCulture)} or more whatever the threshold." }),
    ];
}
