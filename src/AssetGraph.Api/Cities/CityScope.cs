using System.Collections.Concurrent;
using AssetGraph.Api.Privacy;
using AssetGraph.Api.Records;
using AssetGraph.Domain;

namespace AssetGraph.Api.Cities;

/// <summary>One city at one revision on one day: what every resolver below the city reads from. Immutable but for the answers it keeps.</summary>
public sealed class CityScope
{
    private readonly ConcurrentDictionary<object, Lazy<object>> answers = new();

    internal CityScope(CitySnapshot snapshot, DateOnly today)
    {
        Snapshot = snapshot;
        Today = today;
        Masking = new Masking(snapshot, today);
    }

    /// <summary>The city's records.</summary>
    public CitySnapshot Snapshot { get; }

    /// <summary>The day that 'today' means in every answer.</summary>
    public DateOnly Today { get; }

    /// <summary>The city's own key.</summary>
    public string Key => Snapshot.City.Id;

    internal Masking Masking { get; }

    /// <summary>
    /// The answer to a question about this revision and day, computed once however many ask at the same time and kept as long as this scope. A failure is
    /// not kept.
    /// </summary>
    internal TAnswer Answer<TQuestion, TAnswer>(TQuestion question, Func<CityScope, TQuestion, TAnswer> compute)
        where TQuestion : notnull
        where TAnswer : class
    {
        var kept = answers.GetOrAdd(question, static (q, arg) => new Lazy<object>(() => arg.compute(arg.scope, (TQuestion)q)), (scope: this, compute));
        try
        {
            return (TAnswer)kept.Value;
        }
        catch
        {
            answers.TryRemove(new KeyValuePair<object, Lazy<object>>(question, kept));
            throw;
        }
    }

    internal AssetView View(Asset asset) => AssetView.Of(this, asset);

    /// <summary>The asset with this own key.</summary>
    internal AssetView AssetByKey(string key) => View(Snapshot.Assets.Find(key)!);

    /// <summary>The asset that a caller names by id or key; null where there is none or the caller may not know of it under that name.</summary>
    internal Asset? FindAsset(string idOrKey) => KeyOf(EntityKind.Asset, idOrKey) is { } key ? Snapshot.Assets.Find(key) : null;

    /// <summary>The own key of the record that a caller names by id or key.</summary>
    internal string? KeyOf(EntityKind kind, string idOrKey) =>
        RecordIds.PublicKey(kind, Key, idOrKey) is { } publicKey ? Masking.KeyBehind(kind, publicKey) : null;
}
