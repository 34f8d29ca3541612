using BenchmarkDotNet.Running;
using RegionalDiplomacy.Benchmarks.Synthetic;

// «seed» makes a synthetic seed; anything else is BenchmarkDotNet's, such as --filter '*'.
if (args is ["seed", .. var options]) return SeedCommand.Run(options);
BenchmarkSwitcher.FromAssembly(typeof(SeedCommand).Assembly).Run(args);
return 0;
