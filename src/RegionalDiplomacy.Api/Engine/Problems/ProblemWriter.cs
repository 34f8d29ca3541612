using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;
using RegionalDiplomacy.Api.Engine.Hosting;

namespace RegionalDiplomacy.Api.Engine.Problems;

/// <summary>Answers every failure with problem details.</summary>
public sealed class ProblemWriter(ILogger<ProblemWriter> log) : IExceptionHandler
{
    /// <summary>The media type of problem details.</summary>
    public const string MediaType = "application/problem+json";

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var task = exception switch
        {
            RequestRefusedException refused => Write(httpContext, refused.Type, refused.Type.Status, refused.Message, refused.Errors, refused.SeeInstead),
            BadHttpRequestException { StatusCode: 408 } => Write(httpContext, ProblemType.TooSlow, 408, "The body came more slowly than the service waits for."),
            BadHttpRequestException bad => Write(httpContext, ProblemType.Refused, bad.StatusCode, bad.Message),
            _ => Fail(httpContext, exception),
        };
        await task;
        return true;
    }

    /// <summary>Says of every problem alike that it is not to be kept: the framework says so in other words where an exception ends a request.</summary>
    public static Task KeepOutOfCaches(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType != MediaType) return Task.CompletedTask;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.Remove(HeaderNames.Pragma);
            context.Response.Headers.Remove(HeaderNames.Expires);
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Fills in answers that the framework leaves without a body.</summary>
    public static Task WriteStatus(StatusCodeContext status)
    {
        var (context, code) = (status.HttpContext, status.HttpContext.Response.StatusCode);
        return code switch
        {
            404 => Write(context, ProblemType.NoSuchAddress, 404, $"The service has nothing at '{context.Request.Path}'."),
            405 => Write(context, ProblemType.MethodNotAllowed, 405,
                $"'{(context.Request.Path.HasValue ? context.Request.Path : "*")}' does not take {context.Request.Method}; it takes {context.Response.Headers.Allow}."),
            _ => Write(context, ProblemType.Refused, code, "The request could not be taken."),
        };
    }

    // The handler answers for the exception, so the framework does not log it.
    private Task Fail(HttpContext context, Exception exception)
    {
        log.LogError(exception, "{Method} {Path} failed; trace {TraceId}", context.Request.Method, context.Request.Path, Trace.Id(context));
        return Write(context, ProblemType.InternalError, 500, "The request could not be answered.");
    }

    /// <summary>Answers with a problem.</summary>
    public static Task Write(
        HttpContext context, ProblemType type, int status, string detail, IReadOnlyList<Mistake>? errors = null, string? seeInstead = null)
    {
        var problem = new Problem
        {
            Type = type.Address,
            Title = type.Title,
            Status = status,
            Detail = detail,
            Instance = Mistake.Short(context.Request.Path + context.Request.QueryString, RequestLimits.LongestAddress),
            TraceId = Trace.Id(context),
            Errors = errors,
            SeeInstead = seeInstead,
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaType;
        if (type.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, Json.Options);
        context.Response.ContentLength = body.Length;
        return context.Request.Method == HttpMethods.Head ? Task.CompletedTask : context.Response.Body.WriteAsync(body).AsTask();
    }
}
