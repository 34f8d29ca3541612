using System.Data.Common;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Gives every request its <see cref="RequestWork"/>, and tells the client when that was stopped.</summary>
public static class BoundedWork
{
    /// <summary>What a request may use.</summary>
    public static RequestWork Work(this HttpContext context) => context.Features.Get<RequestWork>() ?? throw new InvalidOperationException("The request is not bounded.");

    /// <summary>Bounds the work of what comes after.</summary>
    public static void UseBoundedWork(this WebApplication app)
    {
        var (stores, limits) = (app.Services.GetRequiredService<StoreHolder>(), app.Services.GetRequiredService<WorkLimits>());
        app.Use(next => async context =>
        {
            var work = new RequestWork(context, stores, limits);
            context.Features.Set(work);
            try
            {
                await next(context);
            }
            catch (DbException) when (work.Stopped != Stopped.No)
            {
                await Tell(context, work.Stopped);
            }
            finally
            {
                work.End();
            }
        });
    }

    private static Task Tell(HttpContext context, Stopped stopped)
    {
        Telemetry.Refused(stopped == Stopped.OutOfTime ? "time" : "gone");
        if (stopped == Stopped.OutOfTime && !context.Response.HasStarted)
        {
            context.Response.Clear();
            return ProblemWriter.Write(context, ProblemType.QueryTooLong, 503, "The store worked as long as it may on this question and had not finished; ask for less.");
        }

        context.Abort();
        return Task.CompletedTask;
    }
}
