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

    private readonly ErrorHandler _errorHandler = request.Runtime.ErrorHandler;
    private readonly int _maxDepth = Math.Min(request.Runtime.Options.MaxExecutionDepth, DeepestResult);
    private List<IError>? _errors;
    private int _outstanding;

    public RequestContext Request { get; } = request;

    public OperationPlan Plan { get; } = plan;

    /// <summary>Executes a query (all root fields at once) or a mutation (one root field, with all below it, after the other).</summary>
    public async ValueTask<ExecutionResult> RunAsync(bool serially)
    {
        var root = NewRoot();
        if (serially)
        {
            for (var slot = 0; slot < root.Count && !root.IsDiscarded; slot++)
            {
                Request.Scheduler.Run(static call => call.Execution.ExecuteField(call.Root, call.Slot, call.Execution.Request.RootValue), (Execution: this, Root: root, Slot: slot));
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
        var root = NewRoot();
        Request.Scheduler.Run(
            static state =>
            {
                var (execution, root, binding, @event) = state;
                execution.ExecuteField(root, 0, @event, binding.EventBinding);
            },
            (this, root, binding, @event));
        await CompleteAllAsync().ConfigureAwait(false);
        return Result(root);
    }

    /// <summary>Completes the value of a field.</summary>
    public void Complete(object? value, in FieldCall call) =>
        Complete(call.Field.Type, call.Field, call.Container, call.Slot, value, call.Depth);

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

    /// <summary>Completes the value of a field when the batch of a data loader has brought it.</summary>
    /// <returns>False where the batch is none of this request.</returns>
    public bool TryWaitFor(LoaderBatch batch, FieldBinding binding, Task task, in FieldCall call)
    {
        if (batch.Scheduler != Request.Scheduler)
        {
            return false;
        }

        _outstanding++;
        batch.Add(binding, task, call);
        return true;
    }

    /// <summary>Completes a field whose task has ended.</summary>
    public void CompleteLoaded(FieldBinding binding, Task task, in FieldCall call)
    {
        try
        {
            if (!call.Container.IsDead())
            {
                binding.CompleteLoaded(task, call);
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

    /// <summary>Adds an error that fails no field.</summary>
    public void Report(IError error) => Errors.Add(_errorHandler.Filter(error));

    /// <summary>Fails the slot with a message of the engine's own.</summary>
    public void Fail(FieldPlan field, ResultContainer container, int slot, string message) =>
        Fail(field, container, slot, new GraphQLException(message));

    private List<IError> Errors => _errors ??= [];

    private ObjectResult NewRoot() => new(Request.Memory, Plan.RootSelections, null, 0);

    // Nothing is outstanding any more, so nobody writes to the memory from now on.
    private ExecutionResult Result(ObjectResult root) =>
        ExecutionResult.FromExecution(root.IsDiscarded ? null : root, _errors ?? (IReadOnlyList<IError>)[], Request.Memory);

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
        var call = new FieldCall(this, container, parent, depth);
        var fields = container.Selections.Fields;
        while (call.Slot < fields.Length)
        {
            // One protected block for many fields: it is left and entered anew only where one fails.
            try
            {
                for (; call.Slot < fields.Length; call.Slot++)
                {
                    if (container.IsDiscarded || Request.CancellationToken.IsCancellationRequested)
                    {
                        return;
                    }

                    ExecuteField(ref call, fields[call.Slot].Binding);
                }
            }
            catch (Exception exception)
            {
                Fail(call.Field, container, call.Slot, exception);
                call.Slot++;
            }
        }
    }

    private void ExecuteField(ObjectResult container, int slot, object? parent, FieldBinding? binding = null)
    {
        var call = new FieldCall(this, container, parent, 1) { Slot = slot };
        try
        {
            ExecuteField(ref call, binding ?? call.Field.Binding);
        }
        catch (Exception exception)
        {
            Fail(call.Field, container, slot, exception);
        }
    }

    private void ExecuteField(ref FieldCall call, FieldBinding binding)
    {
        call.Arguments = call.Field.GetArguments(Request);
        if (call.Arguments.Error is { } error)
        {
            Fail(call.Field, call.Container, call.Slot, new GraphQLException(error));
        }
        else
        {
            binding.Execute(in call);
        }
    }

    private void Complete(GraphQLType type, FieldPlan field, ResultContainer container, int slot, object? value, int depth)
    {
        if (value is null)
        {
            CompleteNull(type, field, container, slot);
            return;
        }

        if (value.GetType() != field.PlainClass)
        {
            if (value is IError or Exception)
            {
                Fail(field, container, slot, value is IError error ? new GraphQLException(error) : (Exception)value);
                return;
            }

            field.PlainClass = value.GetType();
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
                CompleteLeaf(leafType, field, container, slot, value);
                break;
        }
    }

    private void CompleteNull(GraphQLType type, FieldPlan field, ResultContainer container, int slot)
    {
        if (type.IsNonNull)
        {
            Fail(field, container, slot, $"Cannot return null for non-nullable field {field.Definition}.");
        }
        else
        {
            container[slot] = ResultValue.Null;
        }
    }

    private void CompleteLeaf(NamedType type, FieldPlan field, ResultContainer container, int slot, object value)
    {
        var leaf = (ILeaf)type.RuntimeData!;
        if (leaf.TrySerialise(value, out var result))
        {
            container[slot] = result;
        }
        else
        {
            Fail(field, container, slot, $"The resolver of {field.Definition} gave a value of class {value.GetType().Name} that {type.Name} cannot represent; expected {leaf.Expectation}.");
        }
    }

    private void CompleteList(GraphQLType itemType, FieldPlan field, ResultContainer container, int slot, object value, int depth)
    {
        if (value is string or not IEnumerable)
        {
            Fail(field, container, slot, $"The resolver of {field.Definition} gave a value of class {value.GetType().Name}; expected a list.");
            return;
        }

        // Lists of references are read by index. Sources that know no count are read once before their items are completed.
        var indexed = value as IReadOnlyList<object?>;
        var items = indexed is not null ? null : value as ICollection ?? ((IEnumerable)value).Cast<object?>().ToList();
        var list = new ListResult(Request.Memory, indexed?.Count ?? items!.Count, !itemType.IsNonNull, container, slot);
        container[slot] = ResultValue.FromList(list);
        if (indexed is object?[] array)
        {
            for (var i = 0; i < array.Length && CompleteItem(itemType, field, list, i, array[i], depth); i++)
            {
            }
        }
        else if (indexed is not null)
        {
            for (var i = 0; i < list.Count && CompleteItem(itemType, field, list, i, indexed[i], depth); i++)
            {
            }
        }
        else
        {
            var index = 0;
            foreach (var item in items!)
            {
                if (!CompleteItem(itemType, field, list, index++, item, depth))
                {
                    return;
                }
            }
        }
    }

    /// <summary>Completes an item of a list.</summary>
    /// <returns>False where the rest needs no completion any more.</returns>
    private bool CompleteItem(GraphQLType type, FieldPlan field, ListResult list, int index, object? item, int depth)
    {
        if (list.IsDiscarded || Request.CancellationToken.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            Complete(type, field, list, index, item, depth + 1);
        }
        catch (Exception exception)
        {
            Fail(field, list, index, exception);
        }

        return true;
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

        var result = new ObjectResult(Request.Memory, field.GetSelections(type), container, slot);
        container[slot] = ResultValue.FromObject(result);
        if (depth % DeepestRecursion != 0)
        {
            ExecuteFields(result, value, depth + 1);
            return;
        }

        ExecuteLater(result, value, depth + 1);
    }

    // Apart, so that the closure is made only where it is needed.
    private void ExecuteLater(ObjectResult container, object parent, int depth)
    {
        _outstanding++;
        Request.Scheduler.Post(
            _ =>
            {
                _outstanding--;
                if (!container.IsDead())
                {
                    ExecuteFields(container, parent, depth);
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

        Errors.Add(_errorHandler.FromException(exception, container.PathOf(slot), locations));
        NullPropagation.SetNull(container, slot);
    }
}
