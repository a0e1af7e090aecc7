using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A field whose method returns a <see cref="ValueTask{T}"/>.</summary>
internal sealed class ValueTaskFieldBinding<T>(FieldResolver<ValueTask<T>> resolve, ArgumentBinding[] arguments)
    : CompiledFieldBinding(arguments)
{
    public override void Execute(in FieldCall call) => call.Execution.CompleteAsync(resolve(call), call);
}
