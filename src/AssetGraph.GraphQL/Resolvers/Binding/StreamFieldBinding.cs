using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A subscription field whose method returns a stream of events; each event is the value of the field.</summary>
internal sealed class StreamFieldBinding<T>(FieldResolver<ValueTask<IAsyncEnumerable<T>>> subscribe, ArgumentBinding[] arguments) : SubscriptionFieldBinding
{
    public override object?[] BindArguments(IReadOnlyDictionary<string, object?> given) => ArgumentBinding.BindAll(arguments, given);

    public override async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldCall call)
    {
        var source = await subscribe(call).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The resolver of {call.Field.Definition} returned no stream.");
        return Box(source);
    }

    private static async IAsyncEnumerable<object?> Box(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in source.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
