using RegionalDiplomacy.Api.Engine.Endpoints;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Serves the document, and Swagger UI as a desk for researchers.</summary>
public static class Desk
{
    private const string Style = "desk.css";

    /// <summary>Maps the document and the page.</summary>
    public static void UseDocument(this WebApplication app)
    {
        var text = app.Services.GetRequiredService<DocumentText>();
        app.MapRead(Document.Address, text.Send, Operations.Document());
        app.MapGet("/swagger/" + Style, () => Results.Stream(typeof(Desk).Assembly.GetManifestResourceStream(Style)!, "text/css")).ExcludeFromDescription();
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint(Document.Address, "RegionalDiplomacy v1");
            options.DocumentTitle = "RegionalDiplomacy";
            options.InjectStylesheet(Style);
            options.EnableFilter();
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(-1);
            options.ConfigObject.AdditionalItems["docExpansion"] = "none";
            options.ConfigObject.AdditionalItems["displayOperationId"] = false;
        });
    }
}
