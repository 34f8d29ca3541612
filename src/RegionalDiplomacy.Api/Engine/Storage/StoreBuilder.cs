using System.Runtime;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using RegionalDiplomacy.Api.Engine.Export;
using RegionalDiplomacy.Api.Engine.Quality;
using RegionalDiplomacy.Api.Engine.Seed;
using SQLitePCL;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Makes a store with all that belongs to it: checked by the rules of content, with the researchers' file beside it, and with what would take long to find out noted in it.</summary>
public sealed class StoreBuilder(Catalogue catalogue, CompileProgress progress)
{
    /// <summary>Makes the files.</summary>
    /// <exception cref="SeedException">The seed breaks a rule.</exception>
    /// <exception cref="OperationCanceledException">The compilation was to stop.</exception>
    public void Build(SeedFolder seed, string version, string file)
    {
        var mode = GCSettings.LatencyMode;
        try
        {
            // Collecting garbage beside the work would take a core from it, and nobody is waiting for an answer.
            GCSettings.LatencyMode = GCLatencyMode.Batch;
            Make(seed, version, file);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(exception.Message, exception);
        }
        finally
        {
            GCSettings.LatencyMode = mode;
            progress.End();
        }
    }

    private void Make(SeedFolder seed, string version, string file)
    {
        progress.Begin("Reading ids and labels");
        new StoreCompiler(catalogue, progress).Compile(new SeedReader(catalogue, seed), version, file);
        progress.Begin("Checking the rules of content");
        var quality = Checked(file);
        progress.Begin("Writing the researchers' file");
        ExportCompiler.Compile(catalogue, file, StoreFolder.ExportOf(file));
        progress.Begin("Hashing what can be downloaded");
        Write(file, (QualityReport.Note, JsonSerializer.Serialize(quality, Json.Options)), Asked(file, store => LineHashes.WorkOut(catalogue, store)));
        Write(file, (Manifest.Note, JsonSerializer.Serialize(Asked(file, new Exports(catalogue).WorkOut), Json.Options)));
    }

    private static T Asked<T>(string file, Func<Store, T> ask)
    {
        using var store = new Store(file);
        return ask(store);
    }

    // Asked of the file itself, before it gets its name: a store that breaks a rule of content is never served.
    private QualityReport Checked(string file)
    {
        var quality = Asked(file, store => QualityReport.Of(catalogue, store));
        if (quality.Sound) return quality;
        throw new SeedException([.. quality.Rules.Where(rule => rule.Failing.Count > 0).Select(rule => $"{rule.Checks} Not so: {string.Join(", ", rule.Failing.Take(SeedMistakes.Most))}.")]);
    }

    private static void Write(string file, params IEnumerable<(string Name, string Value)> notes)
    {
        using var connection = Writing.Open(file);
        foreach (var (name, value) in notes) connection.Execute("INSERT INTO meta (name, value) VALUES (@name, @value)", new { name, value });
    }
}
