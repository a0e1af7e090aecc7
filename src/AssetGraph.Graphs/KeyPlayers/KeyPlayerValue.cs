using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.KeyPlayers;

/// <summary>What a set of vertices is worth as key players, on the underlying undirected graph by hops.</summary>
public static class KeyPlayerValue
{
    /// <summary>Computes the value of a set.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="members">The set; may be empty.</param>
    /// <param name="goal">What it is to be good for.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>0 to 1; the fragmentations are 1 when fewer than two vertices remain, reach is NaN in the empty graph.</returns>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there.</exception>
    /// <remarks>Cost: n + m; distance fragmentation n/64 passes over the ties.</remarks>
    public static double Of(Graph graph, ReadOnlySpan<int> members, KeyPlayerGoal goal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.RequireVertices(members, "key player");
        return Undirected(graph.UnderlyingUndirected().WithoutWeights(), members, goal, cancellation);
    }

    internal static double Undirected(Graph ties, ReadOnlySpan<int> members, KeyPlayerGoal goal, CancellationToken cancellation)
    {
        int n = ties.VertexCount;
        if (goal == KeyPlayerGoal.Reach)
        {
            double sum = 0;
            foreach (int hops in BreadthFirst.Distances(ties, members))
            {
                sum += hops < 0 ? 0 : hops == 0 ? 1 : 1.0 / hops;
            }

            return sum / n;
        }

        var leaving = new VertexSet(n, members);
        double left = n - leaving.Count;
        if (left < 2)
        {
            return 1;
        }

        // Those who left stay as isolates: pieces of one, without pairs and without paths.
        var rest = ties.Without(leaving);
        double together = goal == KeyPlayerGoal.Fragmentation
            ? WeakComponents.Find(rest, cancellation).Sizes.Sum(s => (double)s * (s - 1))
            : DistanceSummary.Compute(rest, workers: 1, cancellation: cancellation).ReciprocalSum.Sum();
        return 1 - together / (left * (left - 1));
    }
}
