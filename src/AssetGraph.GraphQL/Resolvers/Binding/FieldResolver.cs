using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A compiled call of a resolver method, or of a property's getter.</summary>
internal delegate T FieldResolver<out T>(in FieldCall call);
