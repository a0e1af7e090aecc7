namespace AssetGraph.Stores.Neo4j.Tests.Storage;

/// <summary>Where a connection is cut, as a test's argument.</summary>
public enum CuttingProxyCut
{
    /// <summary>Before the request is passed on.</summary>
    Before = 1,

    /// <summary>After it was done.</summary>
    After = 2,
}
