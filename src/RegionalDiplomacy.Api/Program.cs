using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Kinds;
using RegionalDiplomacy.Api.Kinds.Claims;
using RegionalDiplomacy.Api.Kinds.Relations;

try
{
    // Settings lie beside the application, whatever folder it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddEngine(KnowledgeBase.Catalogue);
    var app = builder.Build();
    app.UseEngine(KnowledgeBase.Catalogue);
    app.MapRelations(KnowledgeBase.Catalogue);
    app.MapContradictions();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartMistake.Tell(exception))
{
    return StartMistake.ExitCode;
}
