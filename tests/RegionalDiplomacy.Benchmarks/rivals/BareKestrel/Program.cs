// Kestrel and nothing else: ready bytes out of a dictionary. No service can be quicker on this framework than this one.
// Usage: BareKestrel <answers, one JSON object a line> --urls <address>
using System.Collections.Frozen;
using System.Text.Json;

var answers = File.ReadLines(args[0])
    .Select(line => JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!)
    .ToFrozenDictionary(answer => answer.Address);
var builder = WebApplication.CreateSlimBuilder(args[1..]);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
app.Run(context =>
{
    var request = context.Request;
    if (!answers.TryGetValue(request.QueryString.HasValue ? request.Path.Value + request.QueryString.Value : request.Path.Value!, out var answer))
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
    context.Response.ContentLength = answer.Body.Length;
    return context.Response.Body.WriteAsync(answer.Body).AsTask();
});
await app.RunAsync();

internal sealed record Answer(string Address, Dictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
