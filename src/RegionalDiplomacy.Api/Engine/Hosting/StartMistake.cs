using System.Security.Cryptography;
using RegionalDiplomacy.Api.Engine.Seed;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Tells a person who starts the service what is wrong with the configuration, the seed or the folder; a stack trace is for faults of the program.</summary>
public static class StartMistake
{
    /// <summary>The exit code of a service that could not start.</summary>
    public const int ExitCode = 1;

    /// <summary>Writes the reason to the standard error stream; false for an exception that is a fault of the program.</summary>
    public static bool Tell(Exception exception)
    {
        if (!IsMistake(exception)) return false;
        Console.Error.WriteLine($"The service cannot start. {Message(exception)}");
        return true;
    }

    // By those below the first line the framework tells of files, addresses, certificates and levels that are configured wrongly.
    private static bool IsMistake(Exception exception) => exception
        is SettingsException or SeedException or StoreException or OperationCanceledException
        or IOException or InvalidDataException or FormatException or CryptographicException or UnauthorizedAccessException or InvalidOperationException
        and not ObjectDisposedException;

    private static string Message(Exception exception) => exception switch
    {
        InvalidDataException { InnerException: { } inner } => $"{exception.Message} {inner.Message}",
        OperationCanceledException => "It was told to stop before there was a store; the next start begins anew.",
        _ => exception.Message,
    };
}
