using AssetGraph.GraphQL.Cost;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Puts a schema, its resolvers and the options together. Not safe for use by several threads at once.</summary>
public sealed class RequestExecutorBuilder
{
    private readonly List<Func<string>> _documents = [];
    private readonly List<(Type Resolver, string? TypeName)> _resolvers = [];
    private readonly Dictionary<Type, string[]> _boundTypes = [];
    private readonly List<Scalar> _scalars = [];
    private readonly List<Func<IServiceProvider, IErrorFilter>> _errorFilters = [];
    private readonly Dictionary<(string Type, string Field), FieldBinding> _functions = [];
    private readonly RequestOptions _requestOptions = new();
    private readonly PagingOptions _pagingOptions = new();
    private readonly CostOptions _costOptions = new();
    private Func<object, string?>? _typeResolver;
    private ParserOptions _parserOptions = ParserOptions.Default;
    private ValidationOptions _validationOptions = ValidationOptions.Default;

    /// <summary>The page sizes as set so far; resolvers may take them as a service.</summary>
    public PagingOptions PagingOptions => _pagingOptions;

    internal IReadOnlyList<(Type Resolver, string? TypeName)> Resolvers => _resolvers;

    internal IReadOnlyDictionary<Type, string[]> BoundTypes => _boundTypes;

    internal IReadOnlyList<Scalar> Scalars => _scalars;

    internal LoaderTable Loaders { get; } = new();

    internal IReadOnlyDictionary<(string Type, string Field), FieldBinding> Functions => _functions;

    internal FieldBinding? FallbackResolver { get; private set; }

    /// <summary>Adds a part of the schema from a file; the parts are read, in the order in which they were added, when the executor is built.</summary>
    /// <param name="path">The path of a file in UTF-8.</param>
    public RequestExecutorBuilder AddDocumentFromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _documents.Add(() => File.ReadAllText(path));
        return this;
    }

    /// <summary>Adds a part of the schema.</summary>
    /// <param name="sdl">Type definitions and extensions.</param>
    public RequestExecutorBuilder AddDocumentFromString(string sdl)
    {
        ArgumentNullException.ThrowIfNull(sdl);
        _documents.Add(() => sdl);
        return this;
    }

    /// <summary>Adds a resolver class: each public method serves the field of its name.</summary>
    /// <typeparam name="T">The class. It is created once, its constructor's parameters taken from the services, and must be stateless.</typeparam>
    /// <param name="typeName">The object or interface type whose fields it resolves; null to take it from <see cref="ObjectTypeAttribute"/>.</param>
    public RequestExecutorBuilder AddResolver<T>(string? typeName = null) => AddResolver(typeof(T), typeName);

    /// <summary>Adds a resolver class, which may be static: each public method serves the field of its name.</summary>
    /// <param name="resolver">The class.</param>
    /// <param name="typeName">The object or interface type whose fields it resolves; null to take it from <see cref="ObjectTypeAttribute"/>.</param>
    public RequestExecutorBuilder AddResolver(Type resolver, string? typeName = null)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        _resolvers.Add((resolver, typeName));
        return this;
    }

    /// <summary>Adds a function as the resolver of one field.</summary>
    /// <param name="typeName">The object type.</param>
    /// <param name="fieldName">The field.</param>
    /// <param name="resolve">The function.</param>
    public RequestExecutorBuilder AddResolver(string typeName, string fieldName, Func<IResolverContext, ValueTask<object?>> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        _functions[(typeName, fieldName)] = new DelegateFieldBinding(resolve);
        return this;
    }

    /// <summary>Adds functions as the resolver of one field of the subscription type.</summary>
    /// <param name="typeName">The subscription type.</param>
    /// <param name="fieldName">The field.</param>
    /// <param name="subscribe">Makes the stream of events.</param>
    /// <param name="resolve">Makes the value of the field of an event, which is the parent then; null where the event is the value.</param>
    public RequestExecutorBuilder AddSubscription(
        string typeName,
        string fieldName,
        Func<IResolverContext, ValueTask<IAsyncEnumerable<object?>>> subscribe,
        Func<IResolverContext, ValueTask<object?>>? resolve = null)
    {
        ArgumentNullException.ThrowIfNull(subscribe);
        _functions[(typeName, fieldName)] = new DelegateSubscriptionBinding(subscribe, resolve);
        return this;
    }

    /// <summary>Sets the function that resolves every field that has neither a method nor a function of its own. The check for missing resolvers falls away.</summary>
    /// <param name="resolve">The function.</param>
    public RequestExecutorBuilder UseFallbackResolver(Func<IResolverContext, ValueTask<object?>> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        FallbackResolver = new DelegateFieldBinding(resolve);
        return this;
    }

    /// <summary>Sets a function that names the object type of a value where an interface or union is expected; where it gives null, the class of the value decides.</summary>
    /// <param name="resolve">The function.</param>
    public RequestExecutorBuilder UseTypeResolver(Func<object, string?> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        _typeResolver = resolve;
        return this;
    }

    /// <summary>Says that values of a class are of a type of the schema. Derived classes are too, unless they are bound themselves.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="typeName">An object, interface or union type; null for the name of the class.</param>
    public RequestExecutorBuilder BindRuntimeType<T>(string? typeName = null)
    {
        typeName ??= typeof(T).Name;
        _boundTypes[typeof(T)] = _boundTypes.TryGetValue(typeof(T), out var names) ? [.. names, typeName] : [typeName];
        return this;
    }

    /// <summary>Adds a custom scalar.</summary>
    /// <param name="scalar">How it is read and written; its name must be that of a scalar of the schema.</param>
    public RequestExecutorBuilder AddScalar(Scalar scalar)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        _scalars.Add(scalar);
        return this;
    }

    /// <summary>Adds a data loader: resolvers take it as a parameter, one instance a request.</summary>
    /// <typeparam name="T">The class; its constructor's parameters are taken from the services of the request.</typeparam>
    public RequestExecutorBuilder AddDataLoader<T>()
        where T : DataLoader
    {
        var create = ServiceActivator.For(typeof(T));
        Loaders.Set(typeof(T), services => (DataLoader)create(services));
        return this;
    }

    /// <summary>Adds an error filter.</summary>
    /// <typeparam name="T">The class; it is created once, its constructor's parameters taken from the services.</typeparam>
    public RequestExecutorBuilder AddErrorFilter<T>()
        where T : IErrorFilter
    {
        var create = ServiceActivator.For(typeof(T));
        _errorFilters.Add(services => (IErrorFilter)create(services));
        return this;
    }

    /// <summary>Adds an error filter.</summary>
    /// <param name="filter">Returns the error to write.</param>
    public RequestExecutorBuilder AddErrorFilter(Func<IError, IError> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        _errorFilters.Add(_ => new FunctionErrorFilter(filter));
        return this;
    }

    /// <summary>Changes how requests are executed.</summary>
    /// <param name="modify">Changes the options.</param>
    public RequestExecutorBuilder ModifyRequestOptions(Action<RequestOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        modify(_requestOptions);
        return this;
    }

    /// <summary>Changes the limits of the parser.</summary>
    /// <param name="modify">Makes the new options of the old: <c>o => o with { MaxAllowedFields = 500 }</c>.</param>
    public RequestExecutorBuilder ModifyParserOptions(Func<ParserOptions, ParserOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        _parserOptions = modify(_parserOptions);
        return this;
    }

    /// <summary>Changes how documents are validated.</summary>
    /// <param name="modify">Makes the new options of the old.</param>
    public RequestExecutorBuilder ModifyValidationOptions(Func<ValidationOptions, ValidationOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        _validationOptions = modify(_validationOptions);
        return this;
    }

    /// <summary>Limits how deep the fields of an operation may be nested: <see cref="ValidationOptions.MaxOperationDepth"/>.</summary>
    /// <param name="maxAllowedExecutionDepth">The depth, at least 1.</param>
    public RequestExecutorBuilder AddMaxExecutionDepthRule(int maxAllowedExecutionDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAllowedExecutionDepth, 1);
        return ModifyValidationOptions(options => options with { MaxOperationDepth = maxAllowedExecutionDepth });
    }

    /// <summary>Changes what operations may cost.</summary>
    /// <param name="modify">Changes the options.</param>
    public RequestExecutorBuilder ModifyCostOptions(Action<CostOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        modify(_costOptions);
        return this;
    }

    /// <summary>Changes the page sizes of connections.</summary>
    /// <param name="modify">Changes the options.</param>
    public RequestExecutorBuilder ModifyPagingOptions(Action<PagingOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        modify(_pagingOptions);
        return this;
    }

    /// <summary>Reads the schema, checks it and the resolvers, and makes the executor.</summary>
    /// <param name="services">Where resolver classes and error filters get their constructor's parameters from; null where none has any.</param>
    /// <exception cref="SyntaxException">The schema isn't well-formed.</exception>
    /// <exception cref="SchemaException">The schema breaks rules; all breaches are listed.</exception>
    /// <exception cref="SchemaBindingException">Schema and resolvers don't fit each other; all misfits are listed.</exception>
    /// <exception cref="IOException">A file of the schema can't be read.</exception>
    public RequestExecutor Build(IServiceProvider? services = null)
    {
        if (_documents.Count == 0)
        {
            throw new InvalidOperationException("There is no schema: call AddDocumentFromFile or AddDocumentFromString first.");
        }

        return Build(Schema.Parse(string.Join("\n", _documents.Select(read => read())), _parserOptions.Edition), services);
    }

    /// <summary>As <see cref="Build(IServiceProvider)"/>, for a schema that was built already; it must not be given to a second executor.</summary>
    internal RequestExecutor Build(Schema schema, IServiceProvider? services)
    {
        services ??= NoServices.Instance;
        if (CostDirectives.Validate(schema) is { Length: > 0 } errors)
        {
            throw new SchemaException(errors);
        }

        new SchemaBinder(schema, this).Bind(services);
        var runtime = new SchemaRuntime(
            schema,
            new AbstractTypeResolver(schema, _boundTypes, _typeResolver),
            Loaders,
            [.. _errorFilters.Select(create => create(services))],
            _requestOptions);
        return new RequestExecutor(runtime, _parserOptions, _validationOptions, new CostGate(new CostModel(schema, _costOptions)));
    }
}
