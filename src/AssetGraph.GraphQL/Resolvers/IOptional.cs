namespace AssetGraph.GraphQL.Resolvers;

/// <summary>An <see cref="Optional{T}"/> whatever its type.</summary>
public interface IOptional
{
    /// <summary>Whether a value, possibly null, was given.</summary>
    bool HasValue { get; }

    /// <summary>The value; null where none was given.</summary>
    object? Value { get; }
}
