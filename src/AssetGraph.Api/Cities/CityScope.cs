using AssetGraph.Api.Privacy;
using AssetGraph.Api.Records;
using AssetGraph.Bridging;
using AssetGraph.Caching;
using AssetGraph.Domain;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Api.Cities;

/// <summary>One city at one revision on one day: what every resolver below the city reads from. Immutable but for the answers it keeps.</summary>
public sealed class CityScope
{
    private static readonly string Build = string.Join(
        '.', new[] { typeof(CityScope), typeof(BridgingGraph), typeof(Graph), typeof(CitySnapshot) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    private readonly AnswerCache answers;
    private readonly List<BridgingGraph> earlier = [];
    private readonly IResultSharing? sharing;
    private readonly string state;

    /// <param name="snapshot">The records.</param>
    /// <param name="today">The day.</param>
    /// <param name="options">How much to keep.</param>
    /// <param name="sharing">Where results are shared; null for a state of the city that is nobody else's.</param>
    /// <param name="changeSetId">The change that made the revision; without it nothing is shared.</param>
    internal CityScope(CitySnapshot snapshot, DateOnly today, AnswerOptions options, IResultSharing? sharing = null, string? changeSetId = null)
    {
        Options = options;
        answers = new AnswerCache(options.MaxBytes, AnswerSize.Of);
        Snapshot = snapshot;
        Today = today;
        this.sharing = changeSetId is null ? null : sharing;
        state = $"{changeSetId} {today:yyyy-MM-dd}";
        Masking = new Masking(snapshot, today);
    }

    /// <summary>The city's records.</summary>
    public CitySnapshot Snapshot { get; }

    /// <summary>The day that 'today' means in every answer.</summary>
    public DateOnly Today { get; }

    /// <summary>The city's own key.</summary>
    public string Key => Snapshot.City.Id;

    internal Masking Masking { get; }

    internal AnswerOptions Options { get; }

    /// <summary>
    /// Takes over what was laid out of another revision, to be brought forward when it is asked for: of one revision only, so that it is bounded as answers are, and
    /// only what can be brought forward, so that no asset or tie that has left the city is held on to.
    /// </summary>
    internal CityScope After(CityScope? before)
    {
        if (before is not null)
        {
            lock (before.earlier)
            {
                var laidOut = before.answers.KeptOf<BridgingGraph>() is { Count: > 0 } kept ? kept : before.earlier;
                earlier.AddRange(laidOut.Where(g => g.HasTheTiesOf(Snapshot)));
            }
        }
        return this;
    }

    /// <summary>What was laid out of another revision for a day, to whoever asks first; null where nothing was.</summary>
    internal BridgingGraph? TakeEarlier(DateOnly asAt)
    {
        lock (earlier)
        {
            var found = earlier.Find(g => g.AsAt == asAt);
            earlier.RemoveAll(g => g.AsAt == asAt);
            return found;
        }
    }

    /// <summary>What computes measures.</summary>
    internal IMeasureEngine Engine { get; init; } = InProcessEngine.Instance;

    /// <summary>Whether anything of this scope is shared; where nothing is, figures need no form of their own.</summary>
    internal bool IsShared => sharing is not null;

    /// <summary>
    /// The answer to a question about this revision and day, computed once however many ask at the same time and kept while it is among those asked lately.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="asker"/> was cancelled first; others who wait for the same answer still get it.</exception>
    internal TAnswer Answer<TQuestion, TAnswer>(TQuestion question, Func<CityScope, TQuestion, CancellationToken, TAnswer> compute, CancellationToken asker)
        where TQuestion : notnull
        where TAnswer : class =>
        answers.Get(question, token => compute(this, question, token), asker);

    /// <summary>
    /// The figures that answer a question about this revision and day, shared with other replicas where that is set up. Not kept here: it belongs within an
    /// <see cref="Answer"/>.
    /// </summary>
    /// <param name="question">All that the figures depend on, as a value that can be written as JSON.</param>
    /// <param name="compute">Computes them: a plain record of numbers and ids.</param>
    /// <param name="cancellationToken">Ends waiting and computing.</param>
    internal TFigures Shared<TFigures>(object question, Func<CancellationToken, TFigures> compute, CancellationToken cancellationToken)
        where TFigures : class =>
        sharing is null ? compute(cancellationToken) : sharing.Get(ResultKey.Of(Key, Snapshot.Revision, state, Build, question), compute, cancellationToken);

    internal AssetView View(Asset asset) => AssetView.Of(this, asset);

    /// <summary>The asset with this own key.</summary>
    internal AssetView AssetByKey(string key) => View(Snapshot.Assets.Find(key)!);

    /// <summary>The asset that a caller names by id or key; null where there is none or the caller may not know of it under that name.</summary>
    internal Asset? FindAsset(string idOrKey) => KeyOf(EntityKind.Asset, idOrKey) is { } key ? Snapshot.Assets.Find(key) : null;

    /// <summary>The own key of the record that a caller names by id or key.</summary>
    internal string? KeyOf(EntityKind kind, string idOrKey) =>
        RecordIds.PublicKey(kind, Key, idOrKey) is { } publicKey ? Masking.KeyBehind(kind, publicKey) : null;
}
