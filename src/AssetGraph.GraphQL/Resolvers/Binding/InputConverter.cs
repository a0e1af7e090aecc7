namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Turns a coerced value, null included, into what a parameter or property takes.</summary>
/// <exception cref="Execution.GraphQLException">The value doesn't fit, such as text that is no GUID.</exception>
internal delegate object? InputConverter(object? coerced);
