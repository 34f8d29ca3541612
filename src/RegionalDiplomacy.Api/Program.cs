using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds;
using RegionalDiplomacy.Api.Kinds.Claims;
using RegionalDiplomacy.Api.Kinds.Relations;

var builder = WebApplication.CreateBuilder(args);
builder.AddEngine(KnowledgeBase.Catalogue);
var app = builder.Build();
app.UseEngine(KnowledgeBase.Catalogue);
app.MapRelations(KnowledgeBase.Catalogue);
app.MapContradictions();
await app.RunAsync();
