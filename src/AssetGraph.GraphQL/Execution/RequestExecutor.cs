using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Cost;
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
    // The schema doesn't change, so neither does what it answers about itself.
    private const int MaxIntrospections = 16;
    private const int LongestIntrospection = 4 * 1024 * 1024;

    private readonly SchemaRuntime _runtime;
    private readonly ParserOptions _parserOptions;
    private readonly ValidationOptions _validationOptions;
    private readonly ClockCache<string, PreparedDocument> _documents;
    private readonly ClockCache<OperationPlan, byte[]> _introspections = new(MaxIntrospections);
    private readonly CostGate _costs;

    internal RequestExecutor(SchemaRuntime runtime, ParserOptions parserOptions, ValidationOptions validationOptions, CostGate costs)
    {
        _costs = costs;
        _runtime = runtime;
        _parserOptions = parserOptions;
        _validationOptions = validationOptions;
        _documents = new(runtime.Options.MaxCachedDocuments, StringComparer.Ordinal);
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
    public Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ExecuteCoreAsync(request, cancellationToken).AsTask();
    }

    private async ValueTask<ExecutionResult> ExecuteCoreAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mayAskForSchema = request.AllowIntrospection ?? _runtime.Options.AllowIntrospection;
        if (!TryPrepare(request.Query, mayAskForSchema, out var document, out var errors))
        {
            return RequestErrors(errors);
        }

        if (document!.AsksForSchema && !mayAskForSchema)
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

        if (_costs.Check(operation, document.Fragments, variables, out var cost) is { } tooDear)
        {
            return RequestErrors([tooDear]);
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

        var result = await RunAsync(plan, variables, request, cancellationToken).ConfigureAwait(false);
        if (request.ReportCost)
        {
            result.Extensions = new Dictionary<string, object?>
            {
                ["operationCost"] = new Dictionary<string, object?> { ["fieldCost"] = CostGate.Shown(cost.FieldCost), ["typeCost"] = CostGate.Shown(cost.TypeCost) },
            };
        }

        return result;
    }

    private ValueTask<ExecutionResult> RunAsync(OperationPlan plan, VariableValues variables, GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (plan.Operation.Operation == OperationType.Subscription)
        {
            return SubscribeAsync(plan, variables, request, cancellationToken);
        }

        return plan.IsAboutSchema ? IntrospectAsync(plan, variables, request, cancellationToken) : LimitedAsync(plan, variables, request, cancellationToken);
    }

    private async ValueTask<ExecutionResult> IntrospectAsync(OperationPlan plan, VariableValues variables, GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (_introspections.Find(plan) is { } known)
        {
            return ExecutionResult.FromReadyData(known);
        }

        var result = await LimitedAsync(plan, variables, request, cancellationToken).ConfigureAwait(false);
        if (result is { HasNonNullData: true, Errors.Count: 0 } && JsonResultWriter.DataOf(result) is { Length: <= LongestIntrospection } data)
        {
            _introspections.Add(plan, data);
        }

        return result;
    }

    /// <summary>Runs an operation, or one event of a subscription, within the time-out.</summary>
    private async ValueTask<ExecutionResult> LimitedAsync(
        OperationPlan plan,
        VariableValues variables,
        GraphQLRequest request,
        CancellationToken cancellationToken,
        SubscriptionFieldBinding? subscription = null,
        object? @event = null)
    {
        using var deadline = new RequestDeadline(_runtime.Options, cancellationToken);
        var context = new RequestContext(_runtime, variables, request, deadline.Token);
        var execution = new OperationExecution(context, plan);
        try
        {
            var result = await (subscription is null
                ? execution.RunAsync(serially: plan.Operation.Operation == OperationType.Mutation)
                : execution.RunEventAsync(subscription, @event)).ConfigureAwait(false);
            deadline.IsCompleted = true;
            return result;
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            return RequestError($"The request took longer than {_runtime.Options.ExecutionTimeout.TotalSeconds:0.###} seconds and was given up.", ErrorCodes.ExecutionTimeout);
        }
        finally
        {
            context.Scheduler.Close();
        }
    }

    /// <summary>Section 6.2.3, Subscription: makes the source stream and maps its events.</summary>
    private async ValueTask<ExecutionResult> SubscribeAsync(OperationPlan plan, VariableValues variables, GraphQLRequest request, CancellationToken cancellationToken)
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

            var root = new ObjectResult(context.Memory, plan.RootSelections, null, 0);
            var call = new FieldCall(new OperationExecution(context, plan), root, request.RootValue, 1) { Arguments = arguments };
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

            yield return await LimitedAsync(plan, variables, request, either.Token, binding, events.Current).ConfigureAwait(false);
        }
    }

    private bool TryPrepare(string text, bool mayAskForSchema, out PreparedDocument? document, out List<IError> errors)
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

        // Whoever hides the schema doesn't want it guessed by "Did you mean …" either.
        var options = mayAskForSchema ? _validationOptions : _validationOptions with { Suggestions = false };
        foreach (var error in DocumentValidator.Validate(Schema, syntax, options))
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
