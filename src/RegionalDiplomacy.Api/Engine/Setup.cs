using RegionalDiplomacy.Api.Engine.Contract;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Export;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Reconciliation;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>Puts the engine together.</summary>
public static class Setup
{
    /// <summary>Adds the services of the engine for a catalogue of kinds.</summary>
    public static void AddEngine(this WebApplicationBuilder builder, Catalogue catalogue)
    {
        builder.Services.AddSingleton(catalogue);
        builder.AddHosting();
        builder.Services.AddExceptionHandler<ProblemWriter>();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, "QUERY").AllowAnyHeader().WithExposedHeaders("ETag", "Last-Modified", "Link", "Content-Digest", "Retry-After", ContractEndpoint.Header, RateLimiting.Field, RateLimiting.PolicyField)));
        builder.Services.AddDocument(catalogue);
        // Who the client is must be known first. What every response says is said even where the host refuses a request before any of this is asked.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new Outermost(app => app.UseForwarding().UseReadyAnswers().UseContract().Use(ProblemWriter.KeepOutOfCaches))));
    }

    /// <summary>Serves the catalogue.</summary>
    public static void UseEngine(this WebApplication app, Catalogue catalogue)
    {
        app.UseHosting();
        app.UseDocument();
        app.MapHealth();
        app.MapAbout(catalogue);
        app.MapContract();
        app.MapKinds(catalogue);
        app.MapLookup(catalogue);
        app.MapSearch(catalogue);
        app.MapMatch(catalogue);
        app.MapSuggest(catalogue);
        app.MapReconciliation(catalogue);
        app.MapExport(catalogue);
    }

    private sealed class Outermost(Action<IApplicationBuilder> first) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => first + next;
    }
}
