using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>What the executor knows beyond the schema: abstract types, data loaders, error filters and options. The bindings of fields and leaves stand in the schema's run-time slots.</summary>
internal sealed class SchemaRuntime(
    Schema schema,
    AbstractTypeResolver typeResolver,
    IReadOnlyDictionary<Type, Func<IServiceProvider, DataLoader>> loaders,
    IReadOnlyList<IErrorFilter> errorFilters,
    RequestOptions options)
{
    public Schema Schema { get; } = schema;

    public AbstractTypeResolver TypeResolver { get; } = typeResolver;

    public RequestOptions Options { get; } = options;

    public ErrorHandler ErrorHandler { get; } = new(errorFilters, options);

    public DataLoader CreateLoader(Type type, IServiceProvider services) =>
        loaders.TryGetValue(type, out var factory)
            ? factory(services)
            : throw new InvalidOperationException($"The data loader {type.Name} isn't known: add it with AddDataLoader<{type.Name}>().");
}
