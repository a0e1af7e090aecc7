using System.Runtime.CompilerServices;

// The tests look at the gate and the store of automatic persisted queries.
[assembly: InternalsVisibleTo("AssetGraph.GraphQL.AspNetCore.Tests")]
