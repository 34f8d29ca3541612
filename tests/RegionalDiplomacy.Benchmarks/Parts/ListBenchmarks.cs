using System.Buffers;
using BenchmarkDotNet.Attributes;
using RegionalDiplomacy.Api.Engine.Output;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Benchmarks.Parts;

/// <summary>The stages of a list, one by one: reading the parameters, planning the SQL, running it, writing the page.</summary>
[MemoryDiagnoser]
public class ListBenchmarks
{
    private const string Plain = "?limit=50";
    private const string Filtered = "?modality=allegation,denial&stance=reports&sort=-date&limit=50";
    private ListRequest request = null!;
    private readonly List<byte[]> records = [];
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 20);
    private Rows rows = null!;

    [Params(Plain, Filtered)]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        request = RealBase.Ask(Query);
        rows = RealBase.Store.List(request, record => records.Add(record.ToArray()));
    }

    [Benchmark]
    public ListRequest Bind() => RealBase.Ask(Query);

    [Benchmark]
    public ListSql Plan() => ListSql.Of(request.Kind, request.Where(), request.Order, null, request.Limit);

    [Benchmark]
    public Rows Run() => RealBase.Store.List(request, _ => { });

    [Benchmark]
    public int Write()
    {
        buffer.ResetWrittenCount();
        var page = new PageWriter(request, buffer);
        foreach (var record in records) page.Add(record);
        page.Finish(rows, null, RealBase.Store.Version);
        return buffer.WrittenCount;
    }
}
