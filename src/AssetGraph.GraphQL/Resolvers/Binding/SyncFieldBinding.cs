using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A field whose value is there at once: a property, or a method that returns no task. Called inline.</summary>
internal sealed class SyncFieldBinding<T>(FieldResolver<T> resolve, ArgumentBinding[] arguments)
    : CompiledFieldBinding(arguments)
{
    public override void Execute(in FieldCall call) => call.Execution.Complete(resolve(call), call);
}
