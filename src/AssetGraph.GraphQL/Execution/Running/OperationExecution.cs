using System.Collections;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>
/// Section 6.2 to 6.4: runs one operation. Fields whose values are there at once are completed in place, depth first; those that
/// have to be waited for come back through the request's scheduler, so that everything here runs on one thread at a time.
/// </summary>
internal sealed class OperationExecution(RequestContext request, OperationPlan plan)
{
    /// <summary>The deepest result that can be written; see <see cref="RequestOptions.MaxExecutionDepth"/>.</summary>
    public const int DeepestResult = 500;

    // Beyond this depth objects are queued instead of completed in place, so that the thread's stack stays small.
    private const int DeepestRecursion = 40;

    private readonly List<IError> _errors = [];
    private readonly ErrorHandler _errorHandler = request.Runtime.ErrorHandler;
    private readonly int _maxDepth = Math.Min(request.Runtime.Options.MaxExecutionDepth, DeepestResult);
    private int _outstanding;

    public RequestContext Request { get; } = request;

    public OperationPlan Plan { get; } = plan;

    /// <summary>Executes a query (all root fields at once) or a mutation (one root field, with all below it, after the other).</summary>
    public async ValueTask<ExecutionResult> RunAsync(bool serially)
    {
        var root = new ObjectResult(Plan.RootSelections);
        if (serially)
        {
            for (var slot = 0; slot < root.Slots.Length && !root.IsDiscarded; slot++)
            {
                Request.Scheduler.Run(static call => call.Execution.ExecuteField(call.Root, call.Slot, call.Execution.Request.RootValue, 1), (Execution: this, Root: root, Slot: slot));
                await CompleteAllAsync().ConfigureAwait(false);
            }
        }
        else
        {
            Request.Scheduler.Run(static call => call.Execution.ExecuteFields(call.Root, call.Execution.Request.RootValue, 1), (Execution: this, Root: root));
            await CompleteAllAsync().ConfigureAwait(false);
        }

        return Result(root);
    }

    /// <summary>Executes the event of a subscription, whose root field has its value already or gets it from the event.</summary>
    public async ValueTask<ExecutionResult> RunEventAsync(SubscriptionFieldBinding binding, object? @event)
    {
        var root = new ObjectResult(Plan.RootSelections);
        Request.Scheduler.Run(
            static state =>
            {
                var (execution, root, binding, @event) = state;
                execution.ExecuteField(root, 0, @event, 1, binding.EventBinding);
            },
            (this, root, binding, @event));
        await CompleteAllAsync().ConfigureAwait(false);
        return Result(root);
    }

    /// <summary>Completes the value of a field.</summary>
    public void Complete(object? value, in FieldCall call) =>
        Complete(call.Field.Definition.Type, call.Field, call.Container, call.Slot, value, call.Depth);

    /// <summary>Completes the value of a field when it comes.</summary>
    public void CompleteAsync<T>(ValueTask<T> task, in FieldCall call)
    {
        if (task.IsCompletedSuccessfully)
        {
            Complete(task.Result, call);
        }
        else
        {
            _outstanding++;
            _ = AwaitAsync(task, call);
        }
    }

    /// <summary>Adds an error that fails no field.</summary>
    public void Report(IError error) => _errors.Add(_errorHandler.Filter(error));

    /// <summary>Fails the slot with a message of the engine's own.</summary>
    public void Fail(FieldPlan field, ResultContainer container, int slot, string message) =>
        Fail(field, container, slot, new GraphQLException(message));

    private ExecutionResult Result(ObjectResult root) => ExecutionResult.FromExecution(root.IsDiscarded ? null : root, _errors);

    private async ValueTask CompleteAllAsync()
    {
        while (true)
        {
            Request.Scheduler.Drain();
            Request.CancellationToken.ThrowIfCancellationRequested();
            if (_outstanding == 0)
            {
                return;
            }

            await Request.Scheduler.WaitForWorkAsync(Request.CancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AwaitAsync<T>(ValueTask<T> task, FieldCall call)
    {
        // The scheduler is the current synchronisation context, so what follows the await runs on it.
        try
        {
            var value = await task;
            if (!call.Container.IsDead())
            {
                Complete(value, call);
            }
        }
        catch (Exception exception)
        {
            Fail(call.Field, call.Container, call.Slot, exception);
        }
        finally
        {
            _outstanding--;
        }
    }

    private void ExecuteFields(ObjectResult container, object? parent, int depth)
    {
        for (var slot = 0; slot < container.Slots.Length; slot++)
        {
            if (container.IsDiscarded || Request.CancellationToken.IsCancellationRequested)
            {
                return;
            }

            ExecuteField(container, slot, parent, depth);
        }
    }

    private void ExecuteField(ObjectResult container, int slot, object? parent, int depth, FieldBinding? binding = null)
    {
        var field = container.Selections.Fields[slot];
        try
        {
            var arguments = field.GetArguments(Request);
            if (arguments.Error is { } error)
            {
                Fail(field, container, slot, new GraphQLException(error));
                return;
            }

            (binding ?? field.Binding).Execute(new FieldCall(this, container, slot, parent, arguments, depth));
        }
        catch (Exception exception)
        {
            Fail(field, container, slot, exception);
        }
    }

    private void Complete(GraphQLType type, FieldPlan field, ResultContainer container, int slot, object? value, int depth)
    {
        switch (value)
        {
            case null:
                if (type.IsNonNull)
                {
                    Fail(field, container, slot, $"Cannot return null for non-nullable field {field.Definition}.");
                }
                else
                {
                    container.Slots[slot] = ResultValue.Null;
                }

                return;
            case IError error:
                Fail(field, container, slot, new GraphQLException(error));
                return;
            case Exception exception:
                Fail(field, container, slot, exception);
                return;
        }

        switch (type.Nullable)
        {
            case ListType list:
                CompleteList(list.OfType, field, container, slot, value, depth);
                break;
            case ObjectType objectType:
                CompleteObject(objectType, field, container, slot, value, depth);
                break;
            case NamedType { IsAbstract: true } abstractType:
                CompleteAbstract(abstractType, field, container, slot, value, depth);
                break;
            case NamedType leafType:
                var leaf = (ILeaf)leafType.RuntimeData!;
                if (leaf.TrySerialise(value, out var result))
                {
                    container.Slots[slot] = result;
                }
                else
                {
                    Fail(field, container, slot, $"The resolver of {field.Definition} gave a value of class {value.GetType().Name} that {leafType.Name} cannot represent; expected {leaf.Expectation}.");
                }

                break;
        }
    }

    private void CompleteList(GraphQLType itemType, FieldPlan field, ResultContainer container, int slot, object value, int depth)
    {
        if (value is string or not IEnumerable)
        {
            Fail(field, container, slot, $"The resolver of {field.Definition} gave a value of class {value.GetType().Name}; expected a list.");
            return;
        }

        // Sources that know no count are read once before their items are completed.
        var items = value as ICollection ?? ((IEnumerable)value).Cast<object?>().ToList();
        var list = new ListResult(items.Count, !itemType.IsNonNull) { Parent = container, ParentSlot = slot };
        container.Slots[slot] = ResultValue.FromList(list);
        var index = 0;
        foreach (var item in items)
        {
            if (list.IsDiscarded || Request.CancellationToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                Complete(itemType, field, list, index, item, depth + 1);
            }
            catch (Exception exception)
            {
                Fail(field, list, index, exception);
            }

            index++;
        }
    }

    private void CompleteAbstract(NamedType abstractType, FieldPlan field, ResultContainer container, int slot, object value, int depth)
    {
        var resolver = Request.Runtime.TypeResolver;
        if (resolver.Resolve(value, abstractType) is not { } objectType)
        {
            Fail(field, container, slot, $"The resolver of {field.Definition} gave a value of class {value.GetType().Name}, which is bound to no object type of {abstractType.Name}.");
        }
        else if (!Request.Runtime.Schema.IsPossibleType(abstractType, objectType))
        {
            Fail(field, container, slot, $"The resolver of {field.Definition} gave a value of type {objectType.Name}, which is not a possible type of {abstractType.Name}.");
        }
        else
        {
            CompleteObject(objectType, field, container, slot, value, depth);
        }
    }

    private void CompleteObject(ObjectType type, FieldPlan field, ResultContainer container, int slot, object value, int depth)
    {
        if (depth >= _maxDepth)
        {
            Fail(field, container, slot, $"The result is nested deeper than {_maxDepth} levels.");
            return;
        }

        var result = new ObjectResult(field.GetSelections(type)) { Parent = container, ParentSlot = slot };
        container.Slots[slot] = ResultValue.FromObject(result);
        if (depth % DeepestRecursion != 0)
        {
            ExecuteFields(result, value, depth + 1);
            return;
        }

        _outstanding++;
        Request.Scheduler.Post(
            _ =>
            {
                _outstanding--;
                if (!result.IsDead())
                {
                    ExecuteFields(result, value, depth + 1);
                }
            },
            null);
    }

    private void Fail(FieldPlan field, ResultContainer container, int slot, Exception exception)
    {
        // A position above may have become null already: then this one is no longer in the response and reports nothing.
        if (container.IsDead())
        {
            return;
        }

        var locations = new SourceLocation[field.Nodes.Length];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = field.Nodes[i].Location.Position;
        }

        _errors.Add(_errorHandler.FromException(exception, container.PathOf(slot), locations));
        NullPropagation.SetNull(container, slot);
    }
}
