using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Export;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Reconciliation;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>Puts the engine together.</summary>
public static class Setup
{
    /// <summary>Adds the services of the engine for a catalogue of kinds.</summary>
    public static void AddEngine(this WebApplicationBuilder builder, Catalogue catalogue)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(catalogue);
        builder.Services.AddSingleton<StoreHolder>();
        // Hosted services start before the server does, so no request ever finds the store closed.
        builder.Services.AddHostedService(services => services.GetRequiredService<StoreHolder>());
        builder.Services.AddExceptionHandler<ProblemWriter>();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, "QUERY").AllowAnyHeader().WithExposedHeaders("ETag", "Link")));
        builder.Services.AddDocument(catalogue);
    }

    /// <summary>Serves the catalogue.</summary>
    public static void UseEngine(this WebApplication app, Catalogue catalogue)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(ProblemWriter.WriteStatus);
        app.UseCors();
        app.UseDocument();
        app.MapAbout(catalogue);
        app.MapKinds(catalogue);
        app.MapLookup(catalogue);
        app.MapSearch(catalogue);
        app.MapMatch(catalogue);
        app.MapSuggest(catalogue);
        app.MapReconciliation(catalogue);
        app.MapExport(catalogue);
    }
}
