using BenchmarkDotNet.Attributes;
using RegionalDiplomacy.Api.Engine.Output;

namespace RegionalDiplomacy.Benchmarks.Parts;

/// <summary>The parts of a single record: finding it, and selecting some of its properties.</summary>
[MemoryDiagnoser]
public class RecordBenchmarks
{
    private static readonly HashSet<string> Names = ["label", "stance"];
    private byte[] record = [];

    [GlobalSetup]
    public void Prepare() => record = Find()!;

    [Benchmark]
    public byte[]? Find() => RealBase.Store.Find(RealBase.Claims, RealBase.Claims.ExampleId);

    [Benchmark]
    public int Select() => JsonFields.Select(record, Names).Length;
}
