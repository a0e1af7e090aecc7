using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A field whose method returns a <see cref="Task{T}"/>.</summary>
internal sealed class TaskFieldBinding<T>(FieldResolver<Task<T>> resolve, ArgumentBinding[] arguments)
    : CompiledFieldBinding(arguments)
{
    public override void Execute(in FieldCall call) => call.Execution.CompleteAsync(new ValueTask<T>(resolve(call)), call);
}
