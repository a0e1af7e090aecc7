using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Result coercion of a simple leaf that boxes nothing. Implemented by structs, so that each field gets code of its own.</summary>
internal interface ILeafWriter<in T>
{
    /// <summary>Makes the value that the response shows.</summary>
    /// <returns>False for what has to be completed, and complained about, the long way.</returns>
    bool TryWrite(T value, out ResultValue result);
}
