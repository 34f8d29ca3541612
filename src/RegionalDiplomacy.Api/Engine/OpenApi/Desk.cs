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
        app.MapMethods("/swagger/" + Style, [HttpMethods.Get, HttpMethods.Head], SendStyle).ExcludeFromDescription();
        // Swagger UI passes by what it does not take, and the client would be told that there is nothing.
        app.UseWhen(Writes, page => page.Run(Refuse));
        app.Use(next =>
        {
            // Made when somebody first opens it: it takes as long as the rest of the pipeline, and every other request would pass through it.
            var page = new Lazy<RequestDelegate>(() => Page(app, next));
            return context => context.Request.Path.StartsWithSegments("/swagger") ? page.Value(context) : next(context);
        });
    }

    private static RequestDelegate Page(IApplicationBuilder app, RequestDelegate next)
    {
        var page = app.New();
        page.UseSwaggerUI(options =>
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
        page.Run(next);
        return page.Build();
    }

    private static async Task SendStyle(HttpContext context)
    {
        await using var style = typeof(Desk).Assembly.GetManifestResourceStream(Style)!;
        context.Response.ContentType = "text/css";
        context.Response.ContentLength = style.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await style.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static bool Writes(HttpContext context) => context.Request.Path.StartsWithSegments("/swagger") && context.Request.Method is not ("GET" or "HEAD");

    private static Task Refuse(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
