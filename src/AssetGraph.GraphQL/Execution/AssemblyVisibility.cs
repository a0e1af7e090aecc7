using System.Runtime.CompilerServices;

// The conformance adapter executes against schemas that it builds itself and coerces single values; the tests look at the scheduler and the cache.
[assembly: InternalsVisibleTo("AssetGraph.GraphQL.Conformance")]
[assembly: InternalsVisibleTo("AssetGraph.GraphQL.Tests")]
