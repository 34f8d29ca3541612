using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Tells the client that its question took too long.</summary>
internal sealed class StoppedWork : IExceptionHandler
{
    // What nginx writes into its log for a client that did not wait; nobody receives it.
    private const int ClientClosedRequest = 499;

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not DbException || httpContext.Features.Get<RequestWork>() is not { Stopped: not Stopped.No } work) return false;
        Telemetry.Refused(work.Stopped == Stopped.OutOfTime ? "time" : "gone");
        if (work.Stopped == Stopped.ClientGone) httpContext.Response.StatusCode = ClientClosedRequest;
        else await ProblemWriter.Write(httpContext, ProblemType.QueryTooLong, 503, "The store worked as long as it may on this question and had not finished; ask for less.");
        return true;
    }
}
