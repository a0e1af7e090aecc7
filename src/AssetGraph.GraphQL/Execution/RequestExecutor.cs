using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Execution;

/// <summary>
/// Executes requests (section 6): parses and validates the document, or takes it from the cache; selects the operation; coerces the
/// variables; executes. Safe for use by many threads. Made by <see cref="RequestExecutorBuilder"/>.
/// </summary>
public sealed class RequestExecutor
{
    private readonly SchemaRuntime _runtime;
    private readonly ParserOptions _parserOptions;
    private readonly ValidationOptions _validationOptions;
    private readonly DocumentCache _documents;

    internal RequestExecutor(SchemaRuntime runtime, ParserOptions parserOptions, ValidationOptions validationOptions)
    {
        _runtime = runtime;
        _parserOptions = parserOptions;
        _validationOptions = validationOptions;
        _documents = new DocumentCache(runtime.Options.MaxCachedDocuments);
    }

    /// <summary>The schema.</summary>
    public Schema Schema => _runtime.Schema;

    /// <summary>After what time a request is given up; see <see cref="RequestOptions.ExecutionTimeout"/>.</summary>
    public TimeSpan ExecutionTimeout => _runtime.Options.ExecutionTimeout;

    /// <summary>The clock of the time-out.</summary>
    public TimeProvider TimeProvider => _runtime.Options.TimeProvider;

    /// <summary>Executes a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives the request up, as when the client has gone.</param>
    /// <returns>The response; for a subscription a result whose <see cref="ExecutionResult.Events"/> is set. Errors of the request and of resolvers are in it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (!TryPrepare(request.Query, out var document, out var errors))
        {
            return RequestErrors(errors);
        }

        if (document!.AsksForSchema && !(request.AllowIntrospection ?? _runtime.Options.AllowIntrospection))
        {
            return RequestError("Introspection is switched off.", ErrorCodes.ValidationFailed);
        }

        if (document.FindOperation(request.OperationName, out var reason) is not { } operation)
        {
            return RequestError(reason, ErrorCodes.OperationResolutionFailure);
        }

        request.OperationSelected?.Invoke(operation.Operation, operation.Name?.Value);
        if (!IsAllowed(operation.Operation, request.AllowedOperations))
        {
            return RequestError($"A {Name(operation.Operation)} is not allowed in a request of this kind.", ErrorCodes.OperationNotAllowed);
        }

        if (Schema.RootType(operation.Operation) is not { } rootType)
        {
            return RequestError($"The schema has no {Name(operation.Operation)} type.", ErrorCodes.ValidationFailed);
        }

        var variables = VariableCoercion.Coerce(Schema, operation, request.Variables, errors);
        if (errors.Count > 0)
        {
            return RequestErrors(errors);
        }

        OperationPlan plan;
        try
        {
            plan = document.Plan(Schema, operation, rootType, variables);
        }
        catch (GraphQLException exception)
        {
            return ExecutionResult.FromExecution(null, [_runtime.ErrorHandler.FromException(exception, null, [])]);
        }

        return await RunAsync(plan, variables, request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ExecutionResult> RunAsync(OperationPlan plan, VariableValues variables, GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (plan.Operation.Operation == OperationType.Subscription)
        {
            return await SubscribeAsync(plan, variables, request, cancellationToken).ConfigureAwait(false);
        }

        return await LimitedAsync(variables, request, cancellationToken, context =>
            new OperationExecution(context, plan).RunAsync(serially: plan.Operation.Operation == OperationType.Mutation)).ConfigureAwait(false);
    }

    /// <summary>Runs within the time-out.</summary>
    private async Task<ExecutionResult> LimitedAsync(
        VariableValues variables,
        GraphQLRequest request,
        CancellationToken cancellationToken,
        Func<RequestContext, ValueTask<ExecutionResult>> run)
    {
        var options = _runtime.Options;
        using var timeout = options.ExecutionTimeout == Timeout.InfiniteTimeSpan
            ? new CancellationTokenSource()
            : new CancellationTokenSource(options.ExecutionTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var context = new RequestContext(_runtime, variables, request, either.Token);
        try
        {
            return await run(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return RequestError($"The request took longer than {options.ExecutionTimeout.TotalSeconds:0.###} seconds and was given up.", ErrorCodes.ExecutionTimeout);
        }
        finally
        {
            context.Scheduler.Close();
        }
    }

    /// <summary>Section 6.2.3, Subscription: makes the source stream and maps its events.</summary>
    private async Task<ExecutionResult> SubscribeAsync(OperationPlan plan, VariableValues variables, GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (plan.RootSelections.Fields is not [{ Binding: SubscriptionFieldBinding binding } field])
        {
            return RequestError("A subscription must select exactly one field that can be subscribed to.", ErrorCodes.ValidationFailed);
        }

        IAsyncEnumerable<object?> source;
        var context = new RequestContext(_runtime, variables, request, cancellationToken);
        try
        {
            var arguments = field.GetArguments(context);
            if (arguments.Error is { } error)
            {
                throw new GraphQLException(error);
            }

            var root = new ObjectResult(plan.RootSelections);
            var call = new FieldCall(new OperationExecution(context, plan), root, 0, request.RootValue, arguments, 1);
            source = await binding.SubscribeAsync(call).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"The resolver of {field.Definition} returned no stream.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return RequestErrors([_runtime.ErrorHandler.FromException(exception, [field.ResponseName], [field.Nodes[0].Location.Position])]);
        }

        return ExecutionResult.FromEvents(MapAsync(source, plan, binding, variables, request, cancellationToken));
    }

    /// <summary>Section 6.2.3.2, MapSourceToResponseEvent. An error of the source ends the stream with a response that tells it.</summary>
    private async IAsyncEnumerable<ExecutionResult> MapAsync(
        IAsyncEnumerable<object?> source,
        OperationPlan plan,
        SubscriptionFieldBinding binding,
        VariableValues variables,
        GraphQLRequest request,
        CancellationToken requestAborted,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(requestAborted, cancellationToken);
        await using var events = source.GetAsyncEnumerator(either.Token);
        while (true)
        {
            ExecutionResult? failure = null;
            try
            {
                if (!await events.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !either.IsCancellationRequested)
            {
                failure = RequestErrors([_runtime.ErrorHandler.FromException(exception, null, [])]);
            }

            if (failure is not null)
            {
                yield return failure;
                yield break;
            }

            yield return await LimitedAsync(variables, request, either.Token, context =>
                new OperationExecution(context, plan).RunEventAsync(binding, events.Current)).ConfigureAwait(false);
        }
    }

    private bool TryPrepare(string text, out PreparedDocument? document, out List<IError> errors)
    {
        errors = [];
        document = _documents.Find(text);
        if (document is not null)
        {
            return true;
        }

        DocumentNode syntax;
        try
        {
            syntax = Parser.Parse(text, _parserOptions);
        }
        catch (SyntaxException exception)
        {
            errors.Add(new Error(exception.Message, ErrorCodes.ParseFailed, locations: [exception.Location]));
            return false;
        }

        foreach (var error in DocumentValidator.Validate(Schema, syntax, _validationOptions))
        {
            errors.Add(new Error(error.Message, ErrorCodes.ValidationFailed, locations: error.Locations));
        }

        if (errors.Count > 0)
        {
            return false;
        }

        document = new PreparedDocument(syntax);
        _documents.Add(text, document);
        return true;
    }

    private ExecutionResult RequestError(string message, string code) => RequestErrors([new Error(message, code)]);

    private ExecutionResult RequestErrors(List<IError> errors) =>
        ExecutionResult.FromRequestErrors(errors.ConvertAll(_runtime.ErrorHandler.Filter));

    private static bool IsAllowed(OperationType operation, AllowedOperations allowed) => operation switch
    {
        OperationType.Query => allowed.HasFlag(AllowedOperations.Query),
        OperationType.Mutation => allowed.HasFlag(AllowedOperations.Mutation),
        _ => allowed.HasFlag(AllowedOperations.Subscription),
    };

    private static string Name(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
