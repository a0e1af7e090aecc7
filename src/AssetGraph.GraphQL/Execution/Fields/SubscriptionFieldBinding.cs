using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A field of the subscription root: it makes the source stream, whose events are then resolved one by one.</summary>
internal abstract class SubscriptionFieldBinding : FieldBinding
{
    /// <summary>How the field gets its value from an event; by default the event is the value.</summary>
    public virtual FieldBinding EventBinding { get; } = new ParentFieldBinding<object?>(static @event => @event);

    /// <summary>Section 6.2.3.1, ResolveFieldEventStream.</summary>
    public abstract ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldCall call);

    public override void Execute(in FieldCall call) =>
        throw new GraphQLException($"The field {call.Field.Definition} can only be subscribed to.");
}
