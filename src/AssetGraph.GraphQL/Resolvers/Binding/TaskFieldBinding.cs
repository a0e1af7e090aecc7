using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A field whose method returns a <see cref="Task{T}"/>.</summary>
internal sealed class TaskFieldBinding<T>(FieldResolver<Task<T>> resolve, ArgumentBinding[] arguments)
    : CompiledFieldBinding(arguments)
{
    public override void Execute(in FieldCall call)
    {
        var task = resolve(call);

        // A field that hands on the task of a data loader needs no continuation of its own: the batch brings its values.
        if (task is not { IsCompleted: false, AsyncState: LoaderBatch batch } || !call.Execution.TryWaitFor(batch, this, task, call))
        {
            call.Execution.CompleteAsync(new ValueTask<T>(task), call);
        }
    }

    public override void CompleteLoaded(Task task, in FieldCall call) => call.Execution.Complete(((Task<T>)task).GetAwaiter().GetResult(), call);
}
