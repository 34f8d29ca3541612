using BenchmarkDotNet.Attributes;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Benchmarks.Parts;

/// <summary>Writing a cursor and reading it back.</summary>
[MemoryDiagnoser]
public class CursorBenchmarks
{
    private const string Query = "/api/v1/claims?stance=doubts?sort=-date";
    private static readonly object?[] Values = ["2023-05-01", 1234L];
    private readonly string cursor = Cursor.Write(Values, Query, "0123456789abcdef");

    [Benchmark]
    public string Write() => Cursor.Write(Values, Query, "0123456789abcdef");

    [Benchmark]
    public object? Read() => Cursor.Read(cursor, Query);
}
