using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds;
using RegionalDiplomacy.Api.Kinds.Claims;
using RegionalDiplomacy.Api.Kinds.Relations;

// Settings lie beside the application, whatever folder it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddEngine(KnowledgeBase.Catalogue);
var app = builder.Build();
app.UseEngine(KnowledgeBase.Catalogue);
app.MapRelations(KnowledgeBase.Catalogue);
app.MapContradictions();
await app.RunAsync();
