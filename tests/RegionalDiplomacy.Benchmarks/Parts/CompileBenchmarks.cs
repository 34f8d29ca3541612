using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace RegionalDiplomacy.Benchmarks.Parts;

/// <summary>Compiling the real seed with all that belongs to a store.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 5)]
public class CompileBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("regional-diplomacy-benchmarks-").FullName;
    private int number;

    [Benchmark]
    public string Compile() => RealBase.Compile(Path.Combine(folder, $"{number++}.sqlite"));

    [GlobalCleanup]
    public void Clean() => Directory.Delete(folder, recursive: true);
}
