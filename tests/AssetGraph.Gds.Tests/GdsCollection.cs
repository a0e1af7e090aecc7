namespace AssetGraph.Gds.Tests;

/// <summary>What is on the server is seen by all, so tests take turns.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class GdsCollection
{
    public const string Name = "gds";
}
