using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A field whose value is there at once and is a simple leaf: it goes to the response without being boxed.</summary>
internal sealed class LeafFieldBinding<T, TWriter>(FieldResolver<T> resolve, ArgumentBinding[] arguments, TWriter writer)
    : CompiledFieldBinding(arguments)
    where TWriter : struct, ILeafWriter<T>
{
    public override void Execute(in FieldCall call)
    {
        var value = resolve(call);
        if (writer.TryWrite(value, out var result))
        {
            call.Container[call.Slot] = result;
        }
        else
        {
            call.Execution.Complete(value, call);
        }
    }
}
