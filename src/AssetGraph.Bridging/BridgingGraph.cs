using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;
using AssetGraph.Graphs;

namespace AssetGraph.Bridging;

/// <summary>
/// A city's revision as bridging sees it on a day: assets as vertices, living ties as trust and hops, needs and offers indexed, places as a tree. Built
/// once for a snapshot, a day and exclusions; then immutable and shared by all threads. The same three give the same bits.
/// </summary>
/// <remarks>
/// <para>Left out are the assets that the exclusions cover and, always, individuals who may not be suggested on the day: they are no side, no intermediator and no
/// hop, and their ties carry nobody.</para>
/// <para>Cost of building: O(n log n) of the records. The candidates are scored on first use and kept.</para>
/// </remarks>
public sealed class BridgingGraph
{
    private readonly Scale[] scales;
    private readonly HashSet<long> linked;
    private readonly Dictionary<long, List<Tie>> against = [];
    private readonly Site[] sites;
    private readonly int workers;
    private readonly CandidateSource? candidateSource;
    private readonly Kept kept;

    private BridgingGraph(CitySnapshot snapshot, DateOnly asAt, Exclusions exclusions, int workers, CandidateSource? candidateSource)
    {
        Snapshot = snapshot;
        AsAt = asAt;
        Exclusions = exclusions;
        this.workers = workers;
        this.candidateSource = candidateSource;
        kept = new Kept();
        Vertices = new VertexMap([.. snapshot.Assets.Where(a => a.MayBeSuggested(asAt) && !exclusions.Covers(a))]);
        Places = new PlaceTree(snapshot.Places);
        scales = new Scale[Vertices.Count];
        sites = new Site[Vertices.Count];
        Parallel.For(0, scales.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, v =>
        {
            scales[v] = snapshot.ScaleOf(Vertices[v]).Scale;
            sites[v] = Places.SiteOf(Vertices[v]);
        });

        MacroVertices = VerticesOf(Scale.Macro);
        MicroVertices = VerticesOf(Scale.Micro);

        // These and trust take longest, and know nothing of each other.
        var needs = Task.Run(() => new NeedOfferIndex(snapshot, Vertices, asAt));
        var introductions = Task.Run(() => new IntroductionBook(snapshot, asAt, exclusions));
        LivingTies = [.. TiesWhere(t => t.LivesOn(asAt))];
        linked = new HashSet<long>(LivingTies.Count);
        foreach (var (tie, source, target) in LivingTies)
        {
            if (!SpeaksAgainst(tie))
            {
                linked.Add(PairOf(source, target));
            }
            else if (against.TryGetValue(PairOf(source, target), out var others))
            {
                others.Add(tie);
            }
            else
            {
                against.Add(PairOf(source, target), [tie]);
            }
        }

        Trust = TrustNetwork.Of(Vertices.Count, LivingTies, snapshot.TieTypes, asAt);
        Hops = Trust.Support();
        Searches = new TrustSearches(Trust, Vertices);
        Needs = needs.GetAwaiter().GetResult();
        Introductions = introductions.GetAwaiter().GetResult();
        Strands = new StrandRule(this);
    }

    // The graph of a revision with the same ties between the same assets: that differs in introductions, facts, needs and offers at most.
    private BridgingGraph(BridgingGraph earlier, CitySnapshot snapshot, CandidateSource? candidateSource)
    {
        Snapshot = snapshot;
        this.candidateSource = candidateSource;
        (AsAt, Exclusions, workers, MostExactGains, MostDistances) = (earlier.AsAt, earlier.Exclusions, earlier.workers, earlier.MostExactGains, earlier.MostDistances);
        (Vertices, scales, sites, MacroVertices, MicroVertices) = (earlier.Vertices, earlier.scales, earlier.sites, earlier.MacroVertices, earlier.MicroVertices);
        (LivingTies, linked, against) = (earlier.LivingTies, earlier.linked, earlier.against);
        (Trust, Hops, Searches, Places) = (earlier.Trust, earlier.Hops, earlier.Searches, earlier.Places);
        Introductions = new IntroductionBook(snapshot, AsAt, Exclusions);
        if (ReferenceEquals(snapshot.NeedsAndOffers, earlier.Snapshot.NeedsAndOffers))
        {
            (kept, Needs, Strands) = (earlier.kept, earlier.Needs, earlier.Strands);
            return;
        }

        Needs = new NeedOfferIndex(snapshot, Vertices, AsAt);
        Strands = new StrandRule(this);
        lock (earlier.kept.Gate)
        {
            kept = new Kept { Holes = earlier.kept.Holes, Before = earlier.kept.Candidates ?? earlier.kept.Before };
        }
    }

    /// <summary>The revision it was built from.</summary>
    public CitySnapshot Snapshot { get; }

    /// <summary>The day: what lives, how old trust is, what is open, whose consent holds.</summary>
    public DateOnly AsAt { get; }

    /// <summary>What was left out.</summary>
    public Exclusions Exclusions { get; }

    /// <summary>Which asset stands at which vertex.</summary>
    public VertexMap Vertices { get; }

    /// <summary>The undirected graph of pairs that trust joins in at least one direction: what hops, distances, efficiency and constraint are counted on.</summary>
    public Graph Hops { get; }

    /// <summary>The directed graph of trust: the weight of u→v is how far u trusts v today, in (0, 1].</summary>
    public Graph TrustArcs => Trust.Arcs;

    /// <summary>The open needs and offers.</summary>
    public NeedOfferIndex Needs { get; }

    /// <summary>The vertices of macro assets, ascending.</summary>
    public ReadOnlySpan<int> Macro => MacroVertices;

    /// <summary>The vertices of micro assets, ascending.</summary>
    public ReadOnlySpan<int> Micro => MicroVertices;

    internal int[] MacroVertices { get; }

    internal int[] MicroVertices { get; }

    internal TrustNetwork Trust { get; }

    internal TrustSearches Searches { get; }

    internal PlaceTree Places { get; }

    internal IntroductionBook Introductions { get; }

    internal StrandRule Strands { get; }

    internal IReadOnlyList<(Tie Tie, int Source, int Target)> LivingTies { get; }

    /// <summary>Builds the graph.</summary>
    /// <param name="snapshot">The revision.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="exclusions">What to leave out; <see cref="Bridging.Exclusions.Default"/> when null.</param>
    /// <param name="workers">How many threads may score candidates at once, 1 or more; 0 for as many as there are processors. Never changes an answer.</param>
    /// <param name="source">Where the figures of candidates may be had without computing them; null to compute them.</param>
    /// <exception cref="BridgingException">AG3005 for a negative number of workers.</exception>
    public static BridgingGraph Of(CitySnapshot snapshot, DateOnly asAt, Exclusions? exclusions = null, int workers = 0, CandidateSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (workers < 0)
        {
            throw new BridgingException("AG3005", "workers", $"{workers} is negative", "0 or more");
        }

        return new BridgingGraph(snapshot, asAt, exclusions ?? Exclusions.Default, workers == 0 ? Environment.ProcessorCount : workers, source);
    }

    /// <summary>The graph of a later (or earlier) revision of the same city, for the same day and exclusions, the same as if it were built anew.</summary>
    /// <param name="snapshot">The other revision.</param>
    /// <param name="source">Where the figures of its candidates may be had, where they are not known already; null to compute them.</param>
    /// <remarks>
    /// Cost: where nothing but introductions and facts has changed, that of reading the introductions, and whatever was computed stays computed; where needs and offers
    /// have, that of matching them, and what was computed of the network stays computed; else that of building it.
    /// </remarks>
    public BridgingGraph With(CitySnapshot snapshot, CandidateSource? source = null)
    {
        return HasTheTiesOf(snapshot)
            ? new BridgingGraph(this, snapshot, source)
            : new BridgingGraph(snapshot, AsAt, Exclusions, workers, source) { MostExactGains = MostExactGains, MostDistances = MostDistances };
    }

    /// <summary>Whether another revision has the same ties between the same assets, so that <see cref="With"/> need not lay them out.</summary>
    /// <param name="snapshot">The other revision; one that was not made from this one by changes counts as different.</param>
    public bool HasTheTiesOf(CitySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return ReferenceEquals(Snapshot.City, snapshot.City)
            && ReferenceEquals(Snapshot.Assets, snapshot.Assets)
            && ReferenceEquals(Snapshot.Ties, snapshot.Ties)
            && ReferenceEquals(Snapshot.TieTypes, snapshot.TieTypes)
            && ReferenceEquals(Snapshot.Categories, snapshot.Categories)
            && ReferenceEquals(Snapshot.Places, snapshot.Places);
    }

    /// <summary>The scale of the asset at a vertex, by the city's criteria.</summary>
    /// <param name="vertex">A vertex.</param>
    public Scale ScaleOf(int vertex) => scales[vertex];

    /// <summary>
    /// Whether a living tie links two vertices already, of whatever type. A tie of an adverse type or of open distrust does not: it is a warning, not a
    /// relation to build on.
    /// </summary>
    /// <param name="a">A vertex.</param>
    /// <param name="b">Another.</param>
    public bool AreLinked(int a, int b) => linked.Contains(PairOf(a, b));

    /// <summary>The living ties of two vertices that speak against them, in the order of their ids.</summary>
    internal IReadOnlyList<Tie> TiesAgainst(int a, int b) => against.GetValueOrDefault(PairOf(a, b)) ?? [];

    /// <summary>How near two vertices are.</summary>
    internal Closeness ClosenessOf(int a, int b) => Places.Between(sites[a], sites[b]);

    /// <summary>Macro–micro efficiency E today, in [0, 1]; NaN where one side has no asset. Scores the candidates on first use.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    public double EfficiencyToday(CancellationToken cancellationToken = default) => Candidates(cancellationToken).Efficiency;

    /// <summary>Up to how many candidates times macro assets gains are exact; past it they are estimated from a sample. So much takes about a second.</summary>
    internal long MostExactGains { get; set; } = 10_000_000;

    /// <summary>Up to how many distances of a macro and another asset are kept, a byte or two each; past it gains are left out, and are 1 for everybody.</summary>
    internal long MostDistances { get; set; } = 1L << 30;

    /// <summary>About how many bytes the distances take that are kept once candidates are scored, for later needs and offers; a city past the limit keeps none.</summary>
    public long DistanceBytes => KeepsDistances ? (long)Vertices.Count * (MacroVertices.Length + CandidateGains.SampleSize) : 0;

    internal bool KeepsDistances => (long)Vertices.Count * MacroVertices.Length <= MostDistances;

    /// <summary>Refuses what can't be had without the distances of all macro assets.</summary>
    /// <exception cref="BridgingException">AG3005: they do not fit.</exception>
    internal void RequireDistances(string where)
    {
        if (!KeepsDistances)
        {
            throw new BridgingException(
                "AG3005", where, $"the city has {Vertices.Count} assets, {MacroVertices.Length} of them macro", $"at most {MostDistances} pairs of a macro asset and another: a part of the city");
        }
    }

    internal CandidateTable Candidates(CancellationToken cancellationToken)
    {
        lock (kept.Gate)
        {
            if (kept.Candidates is null)
            {
                CandidateTable? own = null;
                var table = candidateSource is null ? Compute(cancellationToken) : CandidateTable.From(candidateSource(token => Compute(token).Figures(), cancellationToken));

                // What was computed here can be brought forward, which figures can't.
                kept.Candidates = own ?? table;
                kept.Before = null;

                CandidateTable Compute(CancellationToken token) => own = CandidateTable.Of(this, kept.Before, workers, token);
            }

            return kept.Candidates;
        }
    }

    internal HoleAccess Holes()
    {
        lock (kept.Gate)
        {
            return kept.Holes ??= new HoleAccess(Hops, workers);
        }
    }

    /// <summary>Whether a tie speaks against its pair: of an adverse type, or open distrust.</summary>
    internal bool SpeaksAgainst(Tie tie) => tie.Trust is { IsOpenDistrust: true } || Snapshot.TieTypes.Find(tie.TypeId) is { Adverse: true };

    internal int RequireVertex(string assetId, string where)
    {
        ArgumentNullException.ThrowIfNull(assetId);
        var vertex = Vertices.VertexOf(assetId);
        if (vertex >= 0)
        {
            return vertex;
        }

        throw Snapshot.Assets.Find(assetId) is null
            ? new BridgingException("AG3001", where, $"the city has no asset '{assetId}'", "the id of one of its assets")
            : new BridgingException("AG3002", where, $"'{assetId}' takes no part", "an asset that is not left out and, for a person, agreed to be suggested");
    }

    internal int RequireSide(string assetId, Scale scale, string where)
    {
        var vertex = RequireVertex(assetId, where);
        return scales[vertex] == scale
            ? vertex
            : throw new BridgingException("AG3003", where, $"'{assetId}' is {scales[vertex]} by the city's criteria", $"a {scale} asset");
    }

    internal int RequirePlace(string placeId, string where) => Known(Places.IndexOf(placeId), where, $"place '{placeId}'", "places");

    /// <summary>Whether a vertex has an open offer of a category or below it; false where the city does not have that category.</summary>
    internal bool Offers(int vertex, string categoryId)
    {
        var category = Needs.Categories.IndexOf(categoryId);
        foreach (var entry in Needs.EntriesOf(vertex))
        {
            if (!entry.IsNeed && category >= 0 && Needs.Categories.LiesIn(entry.Category, category))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The ties between vertices for which <paramref name="asked"/> holds, those left out apart.</summary>
    internal IEnumerable<(Tie Tie, int Source, int Target)> TiesWhere(Func<Tie, bool> asked) => Snapshot.Ties
        .Where(t => asked(t) && !Exclusions.Covers(t))
        .Select(t => (Tie: t, Source: Vertices.VertexOf(t.SourceId), Target: Vertices.VertexOf(t.TargetId)))
        .Where(t => t is { Source: >= 0, Target: >= 0 });

    internal int RequireCategory(string categoryId, string where) => Known(Needs.Categories.IndexOf(categoryId), where, $"category '{categoryId}'", "categories");

    /// <summary>Whether trust joins a vertex to a macro and to a micro asset.</summary>
    internal (bool Macro, bool Micro) SidesTied(int vertex)
    {
        var (macro, micro) = (false, false);
        foreach (var u in Hops.OutNeighbours(vertex))
        {
            macro |= scales[u] == Scale.Macro;
            micro |= scales[u] == Scale.Micro;
        }

        return (macro, micro);
    }

    private static long PairOf(int a, int b) => (long)Math.Min(a, b) << 32 | (uint)Math.Max(a, b);

    private static int Known(int index, string where, string what, string kind) =>
        index >= 0 ? index : throw new BridgingException("AG3006", where, $"the city has no {what}", $"the id of one of its {kind}");

    // What is computed on first use, and knows nothing of introductions.
    private sealed class Kept
    {
        public Lock Gate { get; } = new();

        public CandidateTable? Candidates { get; set; }

        /// <summary>The candidates of an earlier graph with the same ties, until those of this one are known.</summary>
        public CandidateTable? Before { get; set; }

        public HoleAccess? Holes { get; set; }
    }

    private int[] VerticesOf(Scale scale) => [.. Enumerable.Range(0, scales.Length).Where(v => scales[v] == scale)];
}
