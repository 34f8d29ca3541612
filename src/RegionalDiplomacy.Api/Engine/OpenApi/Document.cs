using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The OpenAPI document.</summary>
public static class Document
{
    /// <summary>The document's address.</summary>
    public const string Address = "/openapi/v1.json";

    /// <summary>The version of the contract: the first number is raised when something is removed or retyped.</summary>
    public const string Version = "1.0.0";

    /// <summary>Adds what makes the document.</summary>
    public static IServiceCollection AddDocument(this IServiceCollection services, Catalogue catalogue)
    {
        // Swashbuckle reads from here how JSON is written.
        services.ConfigureHttpJsonOptions(options => Json.Configure(options.SerializerOptions));
        services.AddSingleton<Samples>().AddSingleton<DocumentText>();
        services.Configure<SwaggerOptions>(options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        return services.AddEndpointsApiExplorer().AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "RegionalDiplomacy",
                Version = Version,
                Summary = "What one policy report says of Afghanistan and its neighbourhood, statement by statement, with who says it and where it stands.",
                Description = Introduction.Of(catalogue),
                Contact = new OpenApiContact { Name = "The maintainers of RegionalDiplomacy" },
            });
            // Relative, so that the document is the same wherever it is served.
            options.AddServer(new OpenApiServer { Url = "/", Description = "The service that serves this document." });
            options.IncludeXmlComments(typeof(Document).Assembly);
            options.SupportNonNullableReferenceTypes();
            // Every GET answers HEAD; saying it a second time for each address would only make the document longer.
            options.DocInclusionPredicate((_, description) => description.HttpMethod is "GET" or "POST");
            options.CustomSchemaIds(SchemaId);
            options.OperationFilter<OperationFilter>();
            options.OperationFilter<ReconciliationFilter>();
            options.SchemaFilter<EnumSchemas>();
            options.SchemaFilter<RecordSchemas>();
            options.DocumentFilter<Tags>();
            options.DocumentFilter<SchemaSamples>();
        });
    }

    private static string SchemaId(Type type) => type.IsGenericType ? $"{type.GenericTypeArguments[0].Name}{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}" : type.Name;
}
