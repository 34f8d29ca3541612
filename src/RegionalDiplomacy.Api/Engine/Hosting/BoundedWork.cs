using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Gives every request its <see cref="RequestWork"/>.</summary>
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
            finally
            {
                work.End();
            }
        });
    }
}
