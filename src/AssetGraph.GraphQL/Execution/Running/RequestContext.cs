using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Execution;

/// <summary>What belongs to one request: its variables, services, data loaders, scheduler and the memory of its response.</summary>
internal sealed class RequestContext(SchemaRuntime runtime, VariableValues variables, GraphQLRequest request, CancellationToken cancellationToken)
{
    private DataLoader?[] _loaders = [];
    private ArgumentSet?[] _arguments = [];
    private Dictionary<string, object?>? _contextData;

    public SchemaRuntime Runtime { get; } = runtime;

    public VariableValues Variables { get; } = variables;

    public RequestScheduler Scheduler { get; } = new();

    public ResultMemory Memory { get; } = new();

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IServiceProvider Services { get; } = request.Services ?? NoServices.Instance;

    public object? RootValue { get; } = request.RootValue;

    public IDictionary<string, object?> ContextData => _contextData ??= request.ContextData is { } given ? new Dictionary<string, object?>(given) : [];

    /// <summary>The arguments of a field that hold variables, coerced once a request.</summary>
    public ArgumentSet ArgumentsOf(FieldPlan field)
    {
        if (field.Index >= _arguments.Length)
        {
            Array.Resize(ref _arguments, Math.Max(field.Index + 1, 2 * _arguments.Length));
        }

        return _arguments[field.Index] ??= ArgumentCoercion.Coerce(field, Variables);
    }

    /// <summary>The loader of this request.</summary>
    /// <exception cref="InvalidOperationException">It wasn't added to the engine.</exception>
    public DataLoader GetLoader(Type type) =>
        Runtime.Loaders.NumberOf(type) is { } number
            ? GetLoader(number)
            : throw new InvalidOperationException($"The data loader {type.Name} isn't known: add it with AddDataLoader<{type.Name}>().");

    /// <summary>The loader of this request, by its number in the table.</summary>
    public DataLoader GetLoader(int number)
    {
        if (number >= _loaders.Length)
        {
            _loaders = new DataLoader?[Runtime.Loaders.Count];
        }

        return _loaders[number] ?? Create(number);
    }

    private DataLoader Create(int number)
    {
        var loader = Runtime.Loaders.Create(number, Services);
        loader.Attach(Scheduler, CancellationToken);
        _loaders[number] = loader;
        return loader;
    }
}
