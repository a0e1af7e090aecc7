using System.Buffers;
using System.Globalization;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.PeerServer;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;

namespace AssetGraph.GraphQL.Benchmarks;

/// <summary>A request from its text to the bytes of its response, without HTTP: what is allocated is the engine's and the resolvers', the response's own bytes not counted.</summary>
[MemoryDiagnoser]
public class ExecutionBenchmarks
{
    private readonly ArrayBufferWriter<byte> output = new(4 * 1024 * 1024);
    private ServiceProvider services = null!;
    private RequestExecutor executor = null!;
    private Workload workload = null!;
    private int sent;

    /// <summary>The workload's name in <c>bench/graphql-peers/workloads.json</c>.</summary>
    [Params("hello", "single", "list50", "connection50", "nested50", "list1000", "uncached", "introspection")]
    public string Name { get; set; } = "";

    /// <summary>Builds schema and executor.</summary>
    [GlobalSetup]
    public async Task Build()
    {
        workload = Workload.Of(Name);
        var collection = new ServiceCollection();
        collection.AddLogging();
        var builder = PeerSchema.Add(collection, Workload.SchemaPath, Workload.MakeData());
        services = collection.BuildServiceProvider();
        executor = builder.Build(services);
        using var result = await executor.ExecuteAsync(Request());
        if (result.Errors.Count > 0)
        {
            throw new InvalidOperationException(result.Errors[0].Message);
        }
    }

    /// <summary>One request.</summary>
    /// <returns>The length of the response.</returns>
    [Benchmark]
    public async Task<int> Execute()
    {
        output.ResetWrittenCount();
        using var result = await executor.ExecuteAsync(Request());
        result.WriteTo(output);
        return output.WrittenCount;
    }

    /// <summary>Ends the services.</summary>
    [GlobalCleanup]
    public void End() => services.Dispose();

    private GraphQLRequest Request()
    {
        var query = workload.IsUnique ? workload.Query.Replace("__N__", (++sent).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : workload.Query;
        return new GraphQLRequest(query) { Variables = workload.Variables, Services = services };
    }
}
