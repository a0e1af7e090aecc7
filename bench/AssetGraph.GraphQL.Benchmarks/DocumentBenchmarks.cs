using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;
using BenchmarkDotNet.Attributes;

namespace AssetGraph.GraphQL.Benchmarks;

/// <summary>What a document costs that has not been seen before: parsing it, and validating what was parsed.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private string text = "";
    private DocumentNode document = null!;
    private Schema schema = null!;

    /// <summary>The workload whose document it is.</summary>
    [Params("hello", "connection50", "introspection")]
    public string Name { get; set; } = "";

    /// <summary>Reads document and schema.</summary>
    [GlobalSetup]
    public void Read()
    {
        text = Workload.Of(Name).Query;
        schema = SchemaBuilder.Build(File.ReadAllText(Workload.SchemaPath));
        document = Parser.Parse(text);
    }

    /// <summary>Text to tree.</summary>
    [Benchmark]
    public DocumentNode Parse() => Parser.Parse(text);

    /// <summary>All rules of section 5.</summary>
    /// <returns>How many errors: none.</returns>
    [Benchmark]
    public int Validate() => DocumentValidator.Validate(schema, document).Length;
}
