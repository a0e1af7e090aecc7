namespace AssetGraph.GraphQL.Execution;

/// <summary>Provides nothing.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
