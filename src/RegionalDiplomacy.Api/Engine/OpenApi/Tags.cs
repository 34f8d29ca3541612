using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Describes the groups of operations, in the order in which a newcomer should read them: the service and the search first, then the kinds, then what serves tables and bulk.</summary>
public sealed class Tags(Catalogue catalogue) : IDocumentFilter
{
    private static readonly OpenApiTag About = new() { Name = Operations.AboutTag, Description = "Where things are, what the dataset and the contract are, how far the report is covered, and what problems mean." };
    private static readonly OpenApiTag Search = new() { Name = SearchOperations.Tag, Description = "Finding records by words, and the record that a name means, however it is spelt." };
    private static readonly OpenApiTag Reconciliation = new() { Name = ReconciliationOperations.Tag, Description = ReconciliationOperations.TagDescription };
    private static readonly OpenApiTag Export = new() { Name = Operations.ExportTag, Description = "Whole kinds and the whole knowledge base as files, and many records at once." };

    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Tags = new HashSet<OpenApiTag>([About, Search, .. catalogue.Select(Of), Reconciliation, Export]);
        // An operation stands with its tag, in the order in which it was mapped.
        var order = swaggerDoc.Tags.Select((tag, index) => (tag.Name!, index)).ToDictionary();
        var sorted = swaggerDoc.Paths.OrderBy(path => order[path.Value.Operations!.Values.First().Tags!.First().Name!]).ToList();
        swaggerDoc.Paths.Clear();
        foreach (var (path, item) in sorted) swaggerDoc.Paths.Add(path, item);
    }

    private static OpenApiTag Of(Kind kind) => new() { Name = Operations.Tag(kind), Description = kind.Description };
}
