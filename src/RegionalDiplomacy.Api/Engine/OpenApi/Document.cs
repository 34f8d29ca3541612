using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The OpenAPI document and the page that shows it.</summary>
public static class Document
{
    /// <summary>The document's address.</summary>
    public const string Address = "/openapi/v1.json";

    private const string Introduction = """
        A knowledge base of one policy report: *The Taliban's Neighbourhood: Regional Diplomacy with Afghanistan*
        (International Crisis Group, 30 January 2024). Everything is told in our own words, with who says it and where it stands.

        **How to read a record.** Most of what the report tells is what somebody says. A *statement* therefore names
        who asserts it (`assertedBy`; `international-crisis-group` is the report's own voice), what sort of utterance it is (`modality`),
        how the report takes it (`stance`) and where it stands (`evidence`: section, paragraph, and footnote counted through the whole report).
        Names that the report does not print are marked `editorial`.

        **Three questions to begin with.**
        Which dams and canals are being built? [`/api/v1/projects?type=dam,canal`](/api/v1/projects?type=dam,canal)
        · What are Iran and Afghanistan at odds over? [`/api/v1/disputes?party=iran`](/api/v1/disputes?party=iran)
        · What is asked of Western states? [`/api/v1/recommendations?addresseeGroup=westernStates`](/api/v1/recommendations?addresseeGroup=westernStates)

        **What is not understood is refused.** An unknown parameter, word or id is a 400 that names the mistake and what was probably meant.
        """;

    /// <summary>Adds what makes the document.</summary>
    public static IServiceCollection AddDocument(this IServiceCollection services, Catalogue catalogue)
    {
        services.Configure<SwaggerOptions>(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        return services.AddEndpointsApiExplorer().AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo { Title = "RegionalDiplomacy", Version = "1.0.0", Description = Introduction });
            options.IncludeXmlComments(typeof(Document).Assembly);
            options.SupportNonNullableReferenceTypes();
            // Every GET answers HEAD; saying it a second time for each address would only make the document longer.
            options.DocInclusionPredicate((_, description) => description.HttpMethod is "GET" or "POST");
            options.CustomSchemaIds(SchemaId);
            options.OperationFilter<OperationFilter>();
            options.OperationFilter<ReconciliationFilter>();
            options.OperationFilter<ParameterLimits>();
            options.SchemaFilter<EnumSchemas>();
            options.SchemaFilter<RecordSchemas>();
            options.DocumentFilter<Tags>(catalogue);
        });
    }

    /// <summary>Serves the document and the page.</summary>
    public static void UseDocument(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint(Address, "RegionalDiplomacy v1");
            options.DocumentTitle = "RegionalDiplomacy";
            options.EnableFilter();
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(-1);
            options.ConfigObject.AdditionalItems["docExpansion"] = "none";
            options.ConfigObject.AdditionalItems["displayOperationId"] = false;
        });
    }

    private static string SchemaId(Type type) => type.IsGenericType ? $"{type.GenericTypeArguments[0].Name}{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}" : type.Name;

    private sealed class Tags(Catalogue catalogue) : IDocumentFilter
    {
        public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) => swaggerDoc.Tags = new HashSet<OpenApiTag>(
            catalogue.Select(kind => new OpenApiTag { Name = Operations.Tag(kind), Description = kind.Description })
                .Prepend(new OpenApiTag { Name = SearchOperations.Tag, Description = "Finding records by words, and the record that a name means, however it is spelt." })
                .Append(new OpenApiTag { Name = ReconciliationOperations.Tag, Description = ReconciliationOperations.TagDescription })
                .Append(new OpenApiTag { Name = Operations.ExportTag, Description = "Whole kinds and the whole knowledge base as files, and many records at once." })
                .Append(new OpenApiTag { Name = Operations.AboutTag, Description = "Where things are, what the dataset is, and what problems mean." }));
    }
}
