using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>A record to write: its key and the fields to change. A field left out keeps what stands there; null empties it.</summary>
public abstract record RecordInput
{
    /// <summary>The key, or an id that this service gave.</summary>
    public required string Key { get; init; }

    /// <summary>The kind of record.</summary>
    internal abstract EntityKind RecordKind { get; }

    /// <summary>The record after the change.</summary>
    /// <param name="city">The city as it stands.</param>
    /// <param name="key">The record's own key.</param>
    internal abstract IEntity Merge(CityScope city, string key);

    /// <summary>The new value, or what stood there.</summary>
    private protected static T? Take<T>(Optional<T?> field, T? before) => field.HasValue ? field.Value : before;

    /// <summary>The new value where one is given and not null, or what stood there.</summary>
    private protected static T Take<T>(Optional<T?> field, T before)
        where T : struct => field.HasValue ? field.Value ?? default : before;

    /// <summary>The new items, or what stood there; null empties the list.</summary>
    private protected static ValueList<TOut> TakeList<TIn, TOut>(Optional<IReadOnlyList<TIn>?> field, ValueList<TOut> before, Func<TIn, TOut> convert) =>
        field.HasValue ? (field.Value ?? []).Select(convert).ToValueList() : before;

    /// <summary>The own key of a record referred to by id or key; what nobody knows is left for validation to name.</summary>
    private protected static string? Refer(CityScope city, EntityKind kind, string? idOrKey) =>
        idOrKey is null ? null : city.KeyOf(kind, idOrKey) ?? idOrKey;
}
