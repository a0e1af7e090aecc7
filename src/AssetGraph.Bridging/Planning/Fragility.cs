using AssetGraph.Domain;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Components;

namespace AssetGraph.Bridging.Planning;

/// <summary>
/// Whose leaving would cut whom off: the assets without whom pairs of a macro and a micro asset lose every route. What Borgatti (2006) asks of key players, for one
/// player at a time and for such pairs only. Safe to use from several threads.
/// </summary>
/// <param name="graph">The graph to look in.</param>
public sealed class Fragility(BridgingGraph graph)
{
    /// <summary>The most points that can be asked for: each is looked at closely.</summary>
    public const int Most = 100;

    /// <summary>Finds the points at which a city's bridges are most fragile.</summary>
    /// <param name="count">How many at most, 1 … <see cref="Most"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Those who part most pairs first, equal ones by id; empty where nobody's leaving parts any.</returns>
    /// <exception cref="BridgingException">AG3005 for a count out of range.</exception>
    /// <remarks>Cost: linear for all, and a search for each that is answered.</remarks>
    public IReadOnlyList<FragilePoint> Find(int count = 10, CancellationToken cancellationToken = default)
    {
        BridgingException.ThrowIfOutside("count", count, 1, Most);

        var cuts = PairsCut(cancellationToken);
        var joined = JoinedPairs();
        var reached = MacroReach.Of(graph);
        return
        [
            .. Enumerable.Range(0, cuts.Length)
                .Where(v => cuts[v] > 0)
                .OrderByDescending(v => cuts[v]).ThenBy(v => v)
                .Take(count)
                .Select(v => PointOf(v, cuts[v], joined, reached, cancellationToken)),
        ];
    }

    /// <summary>For every vertex the macro–micro pairs among the others that only it joins.</summary>
    internal long[] PairsCut(CancellationToken cancellation)
    {
        var hops = graph.Hops;
        var n = hops.VertexCount;
        var cuts = new long[n];
        var order = new int[n];
        var low = new int[n];
        var parent = new int[n];
        var next = new int[n];
        var macro = new long[n];
        var micro = new long[n];
        var hanging = new List<(long Macro, long Micro)>?[n];
        var clock = 0;
        var stack = new Stack<int>();
        var component = new List<int>();
        for (var root = 0; root < n; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            component.Clear();
            parent[root] = -1;
            stack.Push(root);
            while (stack.TryPeek(out var v))
            {
                if (order[v] == 0)
                {
                    order[v] = low[v] = ++clock;
                    component.Add(v);
                    macro[v] = graph.ScaleOf(v) == Scale.Macro ? 1 : 0;
                    micro[v] = graph.ScaleOf(v) == Scale.Micro ? 1 : 0;
                }

                var neighbours = hops.OutNeighbours(v);
                if (next[v] < neighbours.Length)
                {
                    var w = neighbours[next[v]++];
                    if (order[w] == 0)
                    {
                        parent[w] = v;
                        stack.Push(w);
                    }
                    else if (w != parent[v])
                    {
                        low[v] = Math.Min(low[v], order[w]);
                    }

                    continue;
                }

                stack.Pop();
                if (parent[v] is var p and >= 0)
                {
                    low[p] = Math.Min(low[p], low[v]);
                    macro[p] += macro[v];
                    micro[p] += micro[v];
                    if (low[v] >= order[p])
                    {
                        // Nothing below v gets past p: without p it is a piece of its own.
                        (hanging[p] ??= []).Add((macro[v], micro[v]));
                    }
                }
            }

            foreach (var v in component)
            {
                if (hanging[v] is not { } pieces)
                {
                    continue;
                }

                var (allMacro, allMicro) = (macro[root] - Own(v, Scale.Macro), micro[root] - Own(v, Scale.Micro));
                var (restMacro, restMicro) = (allMacro - pieces.Sum(x => x.Macro), allMicro - pieces.Sum(x => x.Micro));
                cuts[v] = allMacro * allMicro - restMacro * restMicro - pieces.Sum(x => x.Macro * x.Micro);
            }
        }

        return cuts;

        long Own(int v, Scale scale) => graph.ScaleOf(v) == scale ? 1 : 0;
    }

    private long JoinedPairs()
    {
        var labels = WeakComponents.Find(graph.Hops).Labels;
        var macros = graph.MacroVertices.CountBy(v => labels[v]).ToDictionary();
        return graph.MicroVertices.Sum(v => (long)macros.GetValueOrDefault(labels[v]));
    }

    private FragilePoint PointOf(int v, long cut, long joined, VertexSet reached, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var without = MacroReach.Of(graph, v);
        var cutOff = graph.MicroVertices.Where(m => m != v && reached.Contains(m) && !without.Contains(m)).Select(m => graph.Vertices[m]).ToArray();
        return new FragilePoint(
            graph.Vertices[v],
            cut,
            (double)cut / joined,
            [.. cutOff],
            [.. cutOff.SelectMany(a => a.PlaceIds).Distinct().Order(StringComparer.Ordinal)]);
    }
}
