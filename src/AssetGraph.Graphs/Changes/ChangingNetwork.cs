namespace AssetGraph.Graphs.Changes;

/// <summary>
/// An undirected graph brought forward tie by tie, with degrees, components, core numbers, constraint and effective size always those of
/// the ties as they are, and betweenness that says how old it is, without a new graph or a new computation of all. Not for several threads at once.
/// </summary>
/// <remarks>Memory: the graph, 28 bytes per vertex for what is kept, and a row for each vertex whose ties changed until
/// <see cref="ToGraph"/> lays all out anew.</remarks>
public sealed class ChangingNetwork
{
    private readonly ChangingTies ties;
    private readonly ChangingComponents components;
    private readonly ChangingCores cores;
    private readonly ChangingHoles holes;
    private readonly ChangingBetweenness betweenness = new();
    private int betweennessAt;

    /// <summary>Begins with a graph. Cost: that of the measures kept.</summary>
    /// <param name="graph">An undirected graph, with or without weights.</param>
    /// <exception cref="GraphException">AG2006 for a directed graph.</exception>
    public ChangingNetwork(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.IsDirected)
        {
            throw new GraphException("AG2006", "graph", "it is directed", "an undirected graph");
        }

        ties = new ChangingTies(graph);
        components = new ChangingComponents(ties);
        cores = new ChangingCores(ties);
        holes = new ChangingHoles(ties);
        betweenness.Refresh(graph, CancellationToken.None);
    }

    /// <summary>How many ties were set or removed since the start.</summary>
    public int Changes { get; private set; }

    /// <summary>The number of vertices, which stays.</summary>
    public int VertexCount => ties.VertexCount;

    /// <summary>The number of components, isolates included.</summary>
    public int ComponentCount => components.Count;

    /// <summary>Adds a tie, or gives the one that is there another weight.</summary>
    /// <param name="from">A vertex.</param>
    /// <param name="to">Another vertex.</param>
    /// <param name="weight">The strength, finite and greater than 0; 1 in a graph without weights.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there or a tie of a vertex with itself; AG2002 for a weight that is
    /// no strength, or is not 1 where the graph has no weights. Nothing is changed then.</exception>
    /// <remarks>Cost: the degrees of the ends; a tie that joins two components the smaller one; the part of one core number that hangs
    /// together with the lower end.</remarks>
    public void Set(int from, int to, double weight = 1)
    {
        Require(from, to);
        if (!(weight > 0) || double.IsInfinity(weight) || (!ties.Base.IsWeighted && weight != 1))
        {
            throw new GraphException(
                "AG2002", $"tie {from}-{to}", FormattableString.Invariant($"the weight {weight:R} is no strength here"), ties.Base.IsWeighted ? "a finite number greater than 0" : "1: the graph has no weights");
        }

        bool isNew = !ties.Has(from, to);
        ties.Set(from, to, weight);
        holes.Touched(from, to);
        if (isNew)
        {
            components.Added(from, to);
            cores.Added(from, to);
        }

        Changes++;
    }

    /// <summary>Removes a tie.</summary>
    /// <param name="from">A vertex.</param>
    /// <param name="to">Another vertex.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there or a tie of a vertex with itself.</exception>
    /// <remarks>Cost: as of <see cref="Set"/>, and the component of the one end.</remarks>
    public bool Remove(int from, int to)
    {
        Require(from, to);
        if (!ties.Has(from, to))
        {
            return false;
        }

        holes.Touched(from, to);
        ties.Remove(from, to);
        components.Removed(from, to);
        cores.Removed(from, to);
        Changes++;
        return true;
    }

    /// <summary>The number of ties of a vertex.</summary>
    /// <param name="vertex">A vertex.</param>
    public int Degree(int vertex) => ties.Degree(vertex);

    /// <summary>Whether two vertices have a path.</summary>
    /// <param name="from">A vertex.</param>
    /// <param name="to">A vertex.</param>
    public bool AreJoined(int from, int to) => components.Labels[from] == components.Labels[to];

    /// <summary>How many vertices the component of a vertex has.</summary>
    /// <param name="vertex">A vertex.</param>
    public int ComponentSize(int vertex) => components.SizeOf(vertex);

    /// <summary>The core number of a vertex.</summary>
    /// <param name="vertex">A vertex.</param>
    public int CoreNumber(int vertex) => cores.Numbers[vertex];

    /// <summary>Burt's constraint by the whole-network model, with weights where there are any; NaN for an isolate.</summary>
    /// <param name="vertex">A vertex.</param>
    public double Constraint(int vertex) => holes.Constraint(vertex);

    /// <summary>Burt's effective size, likewise.</summary>
    /// <param name="vertex">A vertex.</param>
    public double EffectiveSize(int vertex) => holes.EffectiveSize(vertex);

    /// <summary>How many changes betweenness is behind; 0 when it is that of the ties as they are.</summary>
    public int BetweennessAge => Changes - betweennessAt;

    /// <summary>Raw betweenness by hops, unordered pairs, as of the last <see cref="RefreshBetweenness"/>: <see cref="BetweennessAge"/> says
    /// how old it is.</summary>
    /// <param name="vertex">A vertex.</param>
    public double Betweenness(int vertex) => betweenness.Raw[vertex];

    /// <summary>Brings betweenness up to the ties as they are.</summary>
    /// <param name="cancellation">Stops the work; betweenness then stays as old as it was.</param>
    /// <returns>How many biconnected components had to be searched: those whose ties changed, or on which another number of vertices
    /// hangs.</returns>
    /// <remarks>Cost: linear, and vertices times ties of each component searched.</remarks>
    public int RefreshBetweenness(CancellationToken cancellation = default)
    {
        int searched = betweenness.Refresh(ToGraph(), cancellation);
        betweennessAt = Changes;
        return searched;
    }

    /// <summary>The graph as it is now, for all other measures. Cost: linear, and none when nothing changed since the last call.</summary>
    public Graph ToGraph() => ties.Flatten();

    private void Require(int from, int to)
    {
        ties.Base.RequireVertex(from, $"tie {from}-{to}");
        ties.Base.RequireVertex(to, $"tie {from}-{to}");
        if (from == to)
        {
            throw new GraphException("AG2001", $"tie {from}-{to}", "both ends are one vertex", "two vertices");
        }
    }
}
