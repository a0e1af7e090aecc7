using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>Degree, closeness and betweenness of a set of vertices as if it were one (Everett and Borgatti 1999), by hops.</summary>
public static class GroupCentrality
{
    /// <summary>Computes all three.</summary>
    /// <param name="graph">Any graph; of a directed one, ties and distances lead from the set outwards and pairs are ordered.</param>
    /// <param name="members">The set; without members nothing is near it and nothing passes it.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there.</exception>
    /// <remarks>Cost: n·m.</remarks>
    public static GroupCentralityScores Compute(
        Graph graph, ReadOnlySpan<int> members, int workers = 0, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.RequireVertices(members, "member");
        int n = graph.VertexCount;
        var set = new VertexSet(n, members);
        double outside = n - set.Count;
        double tied = 0;
        double reached = 0;
        double sum = 0;
        foreach (int hops in BreadthFirst.Distances(graph, members))
        {
            tied += hops == 1 ? 1 : 0;
            reached += hops > 0 ? 1 : 0;
            sum += hops > 0 ? hops : 0;
        }

        double passing = OrderedChunks.Sum(n, 8, 1, workers, () =>
        {
            var search = new Search(graph, set);
            return (from, to, into) =>
            {
                for (int s = from; s < to && !cancellation.IsCancellationRequested; s++)
                {
                    into[0] += set.Contains(s) ? 0 : search.PassingFrom(s);
                }
            };
        }, progress, cancellation)[0];

        double pairs = outside * (outside - 1);
        return new GroupCentralityScores(
            tied,
            outside > 0 ? tied / outside : double.NaN,
            reached == outside && sum > 0 ? outside / sum : double.NaN,
            graph.IsDirected ? passing : passing / 2,
            pairs > 0 ? passing / pairs : 0);
    }

    /// <summary>Searches that count all shortest paths and those that pass no member.</summary>
    private sealed class Search(Graph graph, VertexSet set)
    {
        private readonly int[] distance = new int[graph.VertexCount];
        private readonly double[] paths = new double[graph.VertexCount];
        private readonly double[] avoiding = new double[graph.VertexCount];
        private readonly int[] queue = new int[graph.VertexCount];

        public double PassingFrom(int source)
        {
            Array.Fill(distance, -1);
            Array.Clear(paths);
            Array.Clear(avoiding);
            distance[source] = 0;
            paths[source] = avoiding[source] = 1;
            queue[0] = source;
            double passing = 0;
            int tail = 1;
            for (int level = 0; level < tail;)
            {
                int end = tail;
                Scale(queue.AsSpan(level, end - level));
                for (int head = level; head < end; head++)
                {
                    int v = queue[head];
                    if (set.Contains(v))
                    {
                        avoiding[v] = 0;
                    }
                    else
                    {
                        passing += 1 - avoiding[v] / paths[v];
                    }

                    foreach (int u in graph.OutNeighbours(v))
                    {
                        if (distance[u] < 0)
                        {
                            distance[u] = distance[v] + 1;
                            queue[tail++] = u;
                        }

                        if (distance[u] == distance[v] + 1)
                        {
                            paths[u] += paths[v];
                            avoiding[u] += avoiding[v];
                        }
                    }
                }

                level = end;
            }

            return passing;
        }

        // Only shares within a level matter, and the counts themselves may pass a double's range. A power of two leaves their digits alone.
        private void Scale(ReadOnlySpan<int> level)
        {
            double most = 0;
            foreach (int v in level)
            {
                most = Math.Max(most, paths[v]);
            }

            int down = -Math.ILogB(most);
            foreach (int v in level)
            {
                paths[v] = Math.Max(double.Epsilon, Math.ScaleB(paths[v], down));
                avoiding[v] = Math.ScaleB(avoiding[v], down);
            }
        }
    }
}
