using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>What the executor knows beyond the schema: abstract types, data loaders, error filters and options. The bindings of fields and leaves stand in the schema's run-time slots.</summary>
internal sealed class SchemaRuntime(
    Schema schema,
    AbstractTypeResolver typeResolver,
    LoaderTable loaders,
    IReadOnlyList<IErrorFilter> errorFilters,
    RequestOptions options)
{
    public Schema Schema { get; } = schema;

    public AbstractTypeResolver TypeResolver { get; } = typeResolver;

    public RequestOptions Options { get; } = options;

    public ErrorHandler ErrorHandler { get; } = new(errorFilters, options);

    public LoaderTable Loaders { get; } = loaders;
}
