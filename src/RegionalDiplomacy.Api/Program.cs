using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Kinds;

var builder = WebApplication.CreateBuilder(args);
builder.AddEngine(KnowledgeBase.Catalogue);
var app = builder.Build();
app.UseEngine(KnowledgeBase.Catalogue);
await app.RunAsync();
