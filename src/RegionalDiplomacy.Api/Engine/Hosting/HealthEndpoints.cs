using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.OpenApi;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>The endpoints for those who watch over the service. They are neither counted nor cached.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var stores = app.Services.GetRequiredService<StoreHolder>();
        var routes = app.MapGroup("/health").WithMetadata(NotCounted.Mark);
        routes.MapRead("/live", context => Answer(context, null), Probe("GetLiveness", "Says that the process runs.",
            "Whether the store can be read is another question, which `/health/ready` answers: restarting does not help against it."));
        routes.MapRead("/ready", context => Answer(context, stores.Unready()), Probe("GetReadiness", "Says whether requests should be sent here.",
            "The store answers a real query, and its files have the hashes with which they were compiled. They are read again only when they have been touched."));
    }

    private static Task Answer(HttpContext context, string? fault)
    {
        SingleRequest.RefuseParameters(context.Request);
        if (fault is not null) throw new RequestRefusedException(ProblemType.NotReady, fault);
        context.Response.ContentType = JsonBody.MediaType;
        context.Response.Headers.CacheControl = "no-store";
        var body = JsonSerializer.SerializeToUtf8Bytes(new Health("ok"), Json.Options);
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body).AsTask();
    }

    private static Operation Probe(string id, string summary, string description) => new()
    {
        Id = id,
        Tag = Operations.AboutTag,
        Summary = summary,
        Description = description,
        Answer = typeof(Health),
        AnswerDescription = "It is so.",
        IsProbe = true,
    };
}

/// <summary>That all is well; otherwise there is a problem instead.</summary>
/// <param name="Status" example="ok">Always <c>ok</c>.</param>
public sealed record Health(string Status);
