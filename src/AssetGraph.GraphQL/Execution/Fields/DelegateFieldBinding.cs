using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A field that a function resolves.</summary>
internal sealed class DelegateFieldBinding(Func<IResolverContext, ValueTask<object?>> resolve) : FieldBinding
{
    public override void Execute(in FieldCall call) => call.Execution.CompleteAsync(resolve(new ResolverContext(call)), call);
}
