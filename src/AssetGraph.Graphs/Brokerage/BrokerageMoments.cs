namespace AssetGraph.Graphs.Brokerage;

/// <summary>
/// Mean and standard deviation of role counts when arcs are independent with probability d, the network's density, and group sizes
/// stay: E = P p and Var = P p (1 − p) + S q, with p = d²(1 − d), q = d³(1 − d)³, P the pairs that could be brokered in the role and S
/// the ordered couples of such pairs that share one end.
/// </summary>
/// <remarks>Differs from sna on undirected graphs: there the deviation of ordered pairs is used for pairs counted twice and is too small
/// by √2.</remarks>
internal static class BrokerageMoments
{
    public static (RoleCounts Expected, RoleCounts Deviation) Of(Graph graph, Partition partition)
    {
        int n = graph.VertexCount;
        var expected = RoleCounts.Empty(n);
        var deviation = RoleCounts.Empty(n);
        double d = n < 2 ? 0 : graph.ArcCount / ((double)n * (n - 1));
        double p = d * d * (1 - d);
        double q = d * d * d * (1 - d) * (1 - d) * (1 - d);
        for (int v = 0; v < n; v++)
        {
            for (int r = 0; r <= RoleCounts.Roles; r++)
            {
                var (pairs, shared) = Pairs(r, n, partition, partition.Groups[v], graph.IsDirected);
                double variance = pairs * p * (1 - p) + shared * q;
                (r < RoleCounts.Roles ? expected.ByRole[r] : expected.Total)[v] = pairs * p;
                (r < RoleCounts.Roles ? deviation.ByRole[r] : deviation.Total)[v] = variance > 0 ? Math.Sqrt(variance) : 0;
            }
        }

        return (expected, deviation);
    }

    private static (double Pairs, double Shared) Pairs(int role, double all, Partition partition, int own, bool directed)
    {
        double inside = partition.Sizes[own];
        double outside = all - inside;
        double pairs = 0;
        double shared = 0;
        switch (role)
        {
            case (int)BrokerageRole.Coordinator:
                pairs = (inside - 1) * (inside - 2);
                shared = 2 * pairs * (inside - 3);
                break;
            case (int)BrokerageRole.Representative or (int)BrokerageRole.Gatekeeper:
                pairs = outside * (inside - 1);
                return (pairs, pairs * (inside - 2) + pairs * (outside - 1));
            case RoleCounts.Roles:
                pairs = (all - 1) * (all - 2);
                shared = 2 * pairs * (all - 3);
                break;
            default:
                for (int g = 0; g < partition.Sizes.Count; g++)
                {
                    double size = g == own ? 0 : partition.Sizes[g];
                    bool itinerant = role == (int)BrokerageRole.Itinerant;
                    double others = itinerant ? size - 1 : outside - size;
                    pairs += size * others;
                    shared += 2 * size * others * (others - 1);
                }

                break;
        }

        // Unordered pairs are half as many, and so are their couples.
        return directed ? (pairs, shared) : (pairs / 2, shared / 2);
    }
}
