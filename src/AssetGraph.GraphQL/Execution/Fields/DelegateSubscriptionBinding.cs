using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A subscription field made of functions.</summary>
internal sealed class DelegateSubscriptionBinding(
    Func<IResolverContext, ValueTask<IAsyncEnumerable<object?>>> subscribe,
    Func<IResolverContext, ValueTask<object?>>? resolve) : SubscriptionFieldBinding
{
    private readonly FieldBinding? _resolve = resolve is null ? null : new DelegateFieldBinding(resolve);

    public override FieldBinding EventBinding => _resolve ?? base.EventBinding;

    public override ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldCall call) => subscribe(new ResolverContext(call));
}
