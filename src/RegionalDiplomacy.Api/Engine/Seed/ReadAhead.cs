using System.Threading.Tasks.Dataflow;

namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Prepares on all cores what one core stores.</summary>
internal static class ReadAhead
{
    // For each core one that is made and one that waits to be taken.
    private static readonly ExecutionDataflowBlockOptions Options = new()
    {
        MaxDegreeOfParallelism = Environment.ProcessorCount,
        BoundedCapacity = 2 * Environment.ProcessorCount,
    };

    /// <summary>What is made of the items of a source, in their order. While it is taken, the next few are read and made, and no more than these.</summary>
    public static IEnumerable<TOut> Made<TIn, TOut>(IEnumerable<TIn> source, Func<TIn, TOut> make)
    {
        var block = new TransformBlock<TIn, TOut>(make, Options);
        var reading = Task.Run(() => Read(source, block));
        try
        {
            while (block.OutputAvailableAsync().GetAwaiter().GetResult()) yield return block.Receive();
            reading.GetAwaiter().GetResult();
            block.Completion.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever stops early must not take the source away from under what is being read.
            block.Complete();
            Task.WaitAny(reading);
        }
    }

    private static async Task Read<TIn, TOut>(IEnumerable<TIn> source, TransformBlock<TIn, TOut> block)
    {
        try
        {
            foreach (var item in source)
                if (!await block.SendAsync(item)) return;
        }
        finally
        {
            block.Complete();
        }
    }
}
