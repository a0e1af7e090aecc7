using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Execution;

/// <summary>What belongs to one request: its variables, services, data loaders and scheduler.</summary>
internal sealed class RequestContext(SchemaRuntime runtime, VariableValues variables, GraphQLRequest request, CancellationToken cancellationToken)
{
    private Dictionary<Type, DataLoader>? _loaders;
    private Dictionary<string, object?>? _contextData;

    public SchemaRuntime Runtime { get; } = runtime;

    public VariableValues Variables { get; } = variables;

    public RequestScheduler Scheduler { get; } = new();

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IServiceProvider Services { get; } = request.Services ?? NoServices.Instance;

    public object? RootValue { get; } = request.RootValue;

    /// <summary>The arguments that hold variables, coerced once a request.</summary>
    public Dictionary<FieldPlan, ArgumentSet> Arguments { get; } = [];

    public IDictionary<string, object?> ContextData => _contextData ??= request.ContextData is { } given ? new Dictionary<string, object?>(given) : [];

    public DataLoader GetLoader(Type type)
    {
        _loaders ??= [];
        if (!_loaders.TryGetValue(type, out var loader))
        {
            loader = Runtime.CreateLoader(type, Services);
            loader.Attach(Scheduler, CancellationToken);
            _loaders.Add(type, loader);
        }

        return loader;
    }
}
