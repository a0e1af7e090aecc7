using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>Burt's constraint of every vertex on unweighted ties, and its percentile.</summary>
internal sealed class HoleAccess
{
    private readonly double[] constraints;
    private readonly double[] sorted;

    public HoleAccess(Graph hops, int workers)
    {
        constraints = new double[hops.VertexCount];
        Parallel.For(0, constraints.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, () => new LocalConstraint(hops), (v, _, local) =>
        {
            // Equal constraints summed in another order differ in their last bits; they are to count as equal whatever the ids are.
            constraints[v] = Math.Round(local.Of(v), 12);
            return local;
        }, _ => { });
        sorted = [.. constraints.Where(c => !double.IsNaN(c)).Order()];
    }

    /// <summary>The constraint, NaN for an isolate.</summary>
    public double ConstraintOf(int vertex) => constraints[vertex];

    /// <summary>H: the share of vertices with a tie whose constraint is higher, equal ones counting half, so in (0, 1).</summary>
    public double PercentileOf(int vertex)
    {
        var own = constraints[vertex];
        var lower = First(own, orEqual: true);
        var notHigher = First(own, orEqual: false);
        return (sorted.Length - notHigher + 0.5 * (notHigher - lower)) / sorted.Length;
    }

    // The first position whose value is at least (or, not orEqual, above) the given one.
    private int First(double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (orEqual ? sorted[middle] < value : sorted[middle] <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
