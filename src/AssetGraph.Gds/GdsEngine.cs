using AssetGraph.Graphs;
using AssetGraph.Graphs.Catalogue;
using AssetGraph.Stores.Neo4j;

namespace AssetGraph.Gds;

/// <summary>
/// Computes measures on a Neo4j server with Graph Data Science, and in process whatever that does not know: the network is sent there, projected, measured
/// and dropped, and the scores are brought to the conventions of the catalogue. The database itself is neither read nor written.
/// </summary>
/// <remarks>
/// What runs there: betweenness by hops, closeness (Wasserman–Faust or within reach) and harmonic centrality by hops, PageRank, eigenvector centrality of
/// networks in one piece, core numbers, articulation points and bridges (as such: without the sizes of pieces), Louvain and Leiden by modularity. Memory here:
/// the answer and the request, about 30 bytes per tie; there: what the projection and the algorithm take. Safe for any number of threads.
/// </remarks>
public sealed class GdsEngine : IMeasureEngine, IDisposable
{
    /// <summary>From how many ties on <see cref="MeasureEngineChoice.Auto"/> hands a network over where nobody says.</summary>
    public const int DefaultAutoTies = 20_000_000;

    private readonly GdsServer server;
    private readonly MeasureEngineChoice choice;
    private readonly int autoTies;
    private readonly Action<string>? warn;

    /// <summary>An engine; it connects when it is first needed.</summary>
    /// <param name="options">Where the server is and who asks. The time-out of statements does not count here: a measure may take an hour.</param>
    /// <param name="choice">When to use it.</param>
    /// <param name="autoTies">From how many ties on <see cref="MeasureEngineChoice.Auto"/> uses it.</param>
    /// <param name="warn">Told in a sentence when the server should have computed and could not.</param>
    /// <param name="time">The clock of time-outs; null: the system's.</param>
    /// <exception cref="ArgumentException">The options make no sense.</exception>
    public GdsEngine(Neo4jStoreOptions options, MeasureEngineChoice choice, int autoTies = DefaultAutoTies, Action<string>? warn = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(autoTies);
        options.Validate();
        server = new GdsServer(options, time ?? TimeProvider.System);
        this.choice = choice;
        this.autoTies = autoTies;
        this.warn = warn;
    }

    /// <inheritdoc/>
    public MeasureTable Compute(MeasureDescriptor measure, MeasureRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(request);
        // Of one vertex the library makes no numbers.
        if (request.Graph.VertexCount < 2 || choice == MeasureEngineChoice.InProcess || (choice == MeasureEngineChoice.Auto && request.Graph.TieCount < autoTies))
        {
            return measure.Compute(request, cancellation);
        }

        // Checked before anything is sent: what is wrong with a question is told alike by every engine.
        var arguments = new MeasureArguments(measure, request, cancellation);
        var translation = GdsMeasures.Find(measure.Id);
        string? why = translation is null ? "it has no such measure" : translation.Objection(arguments);
        if (why is not null || (choice == MeasureEngineChoice.Auto && !translation!.IsWhole))
        {
            return InProcess(measure, request, why ?? "it knows a part of the answer only", cancellation);
        }

        try
        {
            // Whoever asks for a measure waits for it on a thread of its own, computed here or there.
            return Task.Run(() => AskAsync(measure, translation!, arguments), CancellationToken.None).GetAwaiter().GetResult()
                ?? InProcess(measure, request, "its answer had not settled", cancellation);
        }
        catch (QueryApiException failure)
        {
            cancellation.ThrowIfCancellationRequested();
            string reason = Told(failure);
            warn?.Invoke($"Graph Data Science of {server.Where} did not compute {measure.Id}: {reason}. It is computed in process instead.");
            return InProcess(measure, request, reason, cancellation);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => server.Dispose();

    private async Task<MeasureTable?> AskAsync(MeasureDescriptor measure, GdsMeasure translation, MeasureArguments arguments)
    {
        string version = await server.VersionAsync(arguments.Cancellation).ConfigureAwait(false);
        var answer = await translation.Compute(arguments, server).ConfigureAwait(false);
        return answer is null ? null : measure.TableOf(arguments, answer, $"Graph Data Science {version}");
    }

    private static MeasureTable InProcess(MeasureDescriptor measure, MeasureRequest request, string why, CancellationToken cancellation)
    {
        var table = measure.Compute(request, cancellation);
        return table with { Notes = [.. table.Notes, $"computed in process and not by Graph Data Science: {why}"] };
    }

    private static string Told(QueryApiException failure) => failure.Code switch
    {
        GdsServer.UnknownFunction => "the library is not installed on the server",
        GdsServer.CallFailed => $"the library refused, as it does for want of memory ({failure.Code}; the server's log says more)",
        _ => failure.Message,
    };
}
