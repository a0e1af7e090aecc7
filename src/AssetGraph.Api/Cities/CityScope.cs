using AssetGraph.Api.Privacy;
using AssetGraph.Api.Records;
using AssetGraph.Domain;

namespace AssetGraph.Api.Cities;

/// <summary>One city at one revision on one day: what every resolver below the city reads from. Immutable but for the answers it keeps.</summary>
public sealed class CityScope
{
    // Room for the questions of many readers of one board; a city with 100,000 assets keeps some MB for each.
    private readonly AnswerCache answers = new(capacity: 64);

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
    /// The answer to a question about this revision and day, computed once however many ask at the same time and kept while it is among those asked lately.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="asker"/> was cancelled first; others who wait for the same answer still get it.</exception>
    internal TAnswer Answer<TQuestion, TAnswer>(TQuestion question, Func<CityScope, TQuestion, CancellationToken, TAnswer> compute, CancellationToken asker)
        where TQuestion : notnull
        where TAnswer : class =>
        answers.Get(question, token => compute(this, question, token), asker);

    internal AssetView View(Asset asset) => AssetView.Of(this, asset);

    /// <summary>The asset with this own key.</summary>
    internal AssetView AssetByKey(string key) => View(Snapshot.Assets.Find(key)!);

    /// <summary>The asset that a caller names by id or key; null where there is none or the caller may not know of it under that name.</summary>
    internal Asset? FindAsset(string idOrKey) => KeyOf(EntityKind.Asset, idOrKey) is { } key ? Snapshot.Assets.Find(key) : null;

    /// <summary>The own key of the record that a caller names by id or key.</summary>
    internal string? KeyOf(EntityKind kind, string idOrKey) =>
        RecordIds.PublicKey(kind, Key, idOrKey) is { } publicKey ? Masking.KeyBehind(kind, publicKey) : null;
}
