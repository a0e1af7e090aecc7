using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A field whose value is there at once: a property, or a method that returns no task. Called inline.</summary>
internal sealed class SyncFieldBinding<T>(FieldResolver<T> resolve, ArgumentBinding[] arguments, Func<T, ResultValue?>? serialise)
    : CompiledFieldBinding(arguments)
{
    public override void Execute(in FieldCall call)
    {
        var value = resolve(call);

        // Simple leaves go to the response without being boxed; what can't is completed, and complained about, the long way.
        if (serialise is not null && serialise(value) is { } result)
        {
            call.Container.Slots[call.Slot] = result;
        }
        else
        {
            call.Execution.Complete(value, call);
        }
    }
}
