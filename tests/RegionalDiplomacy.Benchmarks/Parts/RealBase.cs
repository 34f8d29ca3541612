using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Seed;
using RegionalDiplomacy.Api.Engine.Storage;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Benchmarks.Parts;

/// <summary>The real base, compiled once for all benchmarks of a process.</summary>
public static class RealBase
{
    private static readonly Lazy<Store> Compiled = new(() => new Store(Compile(Path.Combine(Directory.CreateTempSubdirectory("regional-diplomacy-benchmarks-").FullName, "store.sqlite"))));

    /// <summary>The kind with the most records.</summary>
    public static Kind Claims { get; } = KnowledgeBase.Catalogue.Named("claim");

    /// <summary>The store.</summary>
    public static Store Store => Compiled.Value;

    /// <summary>Compiles the real seed into a new file.</summary>
    public static string Compile(string file)
    {
        var seed = new SeedFolder(Path.Combine(AppContext.BaseDirectory, "seed"));
        new StoreBuilder(KnowledgeBase.Catalogue, new CompileProgress(NullLogger.Instance)).Build(seed, "0123456789abcdef", file);
        return file;
    }

    /// <summary>A list of claims as an address asks for it.</summary>
    public static ListRequest Ask(string query) =>
        ListRequest.Read(Claims, new DefaultHttpContext { Request = { Path = Claims.Path, QueryString = new QueryString(query) } }.Request, Store);
}
