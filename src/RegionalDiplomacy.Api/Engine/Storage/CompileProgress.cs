using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Shows how far a compilation is: on a terminal as a line that changes, elsewhere as a line in the log every few seconds. A short one shows nothing. It is also where a compilation learns that it is to stop.</summary>
public sealed class CompileProgress(ILogger log, CancellationToken stopping = default)
{
    private static readonly TimeSpan ToTerminal = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan ToLog = TimeSpan.FromSeconds(5);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan next = TimeSpan.FromSeconds(3);
    private string step = "";
    private long done;
    private long total;

    /// <summary>Begins a step of which nobody knows how far it is, or one that has a number of records to do.</summary>
    /// <exception cref="OperationCanceledException">The compilation is to stop.</exception>
    public void Begin(string what, long records = 0)
    {
        (step, done, total) = (what, 0, records);
        Show();
    }

    /// <summary>One more record is done.</summary>
    /// <exception cref="OperationCanceledException">The compilation is to stop.</exception>
    public void Advance()
    {
        done++;
        if (done % 256 == 0) Show();
    }

    /// <summary>Lets a stop reach into statements of a connection, some of which run for minutes.</summary>
    public CancellationTokenRegistration Interrupting(SqliteConnection connection) => stopping.Register(() => raw.sqlite3_interrupt(connection.Handle));

    /// <summary>Leaves the terminal as it was.</summary>
    public void End()
    {
        if (!Console.IsErrorRedirected) Console.Error.Write("\r\x1b[K");
    }

    private void Show()
    {
        stopping.ThrowIfCancellationRequested();
        if (watch.Elapsed < next) return;
        next = watch.Elapsed + (Console.IsErrorRedirected ? ToLog : ToTerminal);
        var text = total == 0 ? step : $"{step}: {done:N0} of {total:N0}";
        if (Console.IsErrorRedirected) log.LogInformation("{Progress} after {Seconds:0} s", text, watch.Elapsed.TotalSeconds);
        else Console.Error.Write($"\r\x1b[K{text}, {watch.Elapsed:mm\\:ss}");
    }
}
