using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Sends ready answers before anything else looks at the request, and keeps those that were made.</summary>
public static class ReadyAnswering
{
    // What tells of one request alone, or is written by the server.
    private static readonly FrozenSet<string> OfOneRequest = new[] { RateLimiting.Field, RateLimiting.PolicyField, HeaderNames.Date, HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.Connection }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sends ready answers to plain GETs; everything else goes its way.</summary>
    public static IApplicationBuilder UseReadyAnswers(this IApplicationBuilder app)
    {
        var services = app.ApplicationServices;
        var (answers, stores, quotas) = (services.GetRequiredService<ReadyAnswers>(), services.GetRequiredService<StoreHolder>(), services.GetRequiredService<ClientQuotas>());
        return !answers.IsOn ? app : app.Use(next => context =>
        {
            if (QuestionOf(context.Request) is not { } question || stores.Version is not { } version) return next(context);
            if (answers.Find(question, version) is { } ready && MaySend(context, ready, quotas)) return Send(context, ready);
            context.Features.Set(new Unanswered(question, answers));
            return next(context);
        });
    }

    /// <summary>Keeps the answer that is about to be sent, if its question is one that may be asked again.</summary>
    public static void Keep(HttpContext context, string version, ReadOnlyMemory<byte> body)
    {
        if (context.Features.Get<Unanswered>() is not { } unanswered) return;
        // The memory of the body is used for others afterwards.
        var kept = body.ToArray();
        // Others add their headers as late as they can; when all is sent they are all there.
        context.Response.OnCompleted(() =>
        {
            var (question, answers) = unanswered;
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                answers.Keep(question, new ReadyAnswer(version, context.Response.Headers.ETag.ToString(), [.. context.Response.Headers.Where(header => !OfOneRequest.Contains(header.Key))], kept));
            return Task.CompletedTask;
        });
    }

    private static Question? QuestionOf(HttpRequest request)
    {
        var headers = request.Headers;
        if (!HttpMethods.IsGet(request.Method) || headers.Accept.Count > 1 || headers.AcceptEncoding.Count > 1 || !RequestLimits.Allows(request)) return null;
        // As it was sent, where the server tells; taking the path and query together again costs more.
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is { Length: > 0 } raw ? raw : $"{request.PathBase}{request.Path}{request.QueryString}";
        return new Question(request.Scheme, headers.Host, target, headers.Accept, headers.AcceptEncoding, headers.Origin.Count > 0);
    }

    // Not when the request takes more thought than comparing one entity tag, or is one too many.
    private static bool MaySend(HttpContext context, ReadyAnswer ready, ClientQuotas quotas)
    {
        var known = context.Request.Headers.IfNoneMatch;
        if (known.Count > 0 && !(known.Count == 1 && known[0] == ready.Tag)) return false;
        if (quotas.Take(context.Connection.RemoteIpAddress) is not { } quota) return true;
        RateLimiting.Tell(context.Response.Headers, quota);
        return quota.Left >= 0;
    }

    private static Task Send(HttpContext context, ReadyAnswer ready)
    {
        var response = context.Response;
        var isKnown = context.Request.Headers.IfNoneMatch.Count > 0;
        foreach (var (name, value) in isKnown ? ready.HeadersOfNotModified : ready.Headers) response.Headers[name] = value;
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentLength = ready.Body.Length;
        return response.BodyWriter.WriteAsync(ready.Body).AsTask();
    }

    private sealed record Unanswered(Question Question, ReadyAnswers Answers);
}
