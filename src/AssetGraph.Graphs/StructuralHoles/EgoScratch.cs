namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>One ego at a time: its alters and what runs between them. One per worker.</summary>
/// <remarks>Each tie between two alters is met once, from its end of lower degree, and counted for both: a hub among the alters costs its
/// few upward ties, not its degree.</remarks>
internal sealed unsafe class EgoScratch
{
    private readonly Graph ties;
    private readonly UpperTies upper;
    private readonly int[] place;        // of each vertex among ego's alters from 1, 0 for others
    private readonly double[] constraint;
    private readonly double[] redundancy;
    private readonly double[] alterTotal;
    private readonly double[] alterStrongest;
    private readonly double[] toAlter;   // p(ego, alter)
    private int alters;

    public EgoScratch(Graph ties, UpperTies upper)
    {
        this.ties = ties;
        this.upper = upper;
        place = new int[ties.VertexCount];
        int most = 0;
        for (int v = 0; v < ties.VertexCount; v++)
        {
            most = Math.Max(most, ties.OutDegree(v));
        }

        constraint = new double[most];
        redundancy = new double[most];
        alterTotal = new double[most];
        alterStrongest = new double[most];
        toAlter = new double[most];
    }

    /// <summary>c(ego, alter) in the order of ego's arcs.</summary>
    public ReadOnlySpan<double> Constraint => constraint.AsSpan(0, alters);

    /// <summary>r(ego, alter) in the order of ego's arcs.</summary>
    public ReadOnlySpan<double> Redundancy => redundancy.AsSpan(0, alters);

    /// <summary>Fills in an ego by the whole-network model.</summary>
    public void Fill(int ego, double[] total, double[] strongest)
    {
        var row = Begin(ego);
        if (AddThroughAlters(ego, row, total[ego], total))
        {
            for (int j = 0; j < row.Length; j++)
            {
                redundancy[j] /= strongest[row[j]];
            }
        }

        End(row);
    }

    /// <summary>Fills in an ego by the ego-network model: alters' totals and strongest ties are within ego's network.</summary>
    public void FillWithin(int ego, double egoTotal)
    {
        var row = Begin(ego);
        int first = ties.Offsets[ego];
        for (int q = 0; q < row.Length; q++)
        {
            alterTotal[q] = alterStrongest[q] = ties.Weight(first + q);
        }

        for (int q = 0; q < row.Length; q++)
        {
            for (int a = upper.Offsets[row[q]]; a < upper.Offsets[row[q] + 1]; a++)
            {
                int j = place[upper.Targets[a]] - 1;
                if (j >= 0)
                {
                    double strength = upper.Weights is null ? 1 : upper.Weights[a];
                    alterTotal[q] += strength;
                    alterTotal[j] += strength;
                    alterStrongest[q] = Math.Max(alterStrongest[q], strength);
                    alterStrongest[j] = Math.Max(alterStrongest[j], strength);
                }
            }
        }

        if (AddThroughAlters(ego, row, egoTotal, null))
        {
            for (int j = 0; j < row.Length; j++)
            {
                redundancy[j] /= alterStrongest[j];
            }
        }

        End(row);
    }

    private ReadOnlySpan<int> Begin(int ego)
    {
        var row = ties.OutNeighbours(ego);
        alters = row.Length;
        for (int j = 0; j < row.Length; j++)
        {
            place[row[j]] = j + 1;
        }

        return row;
    }

    private void End(ReadOnlySpan<int> row)
    {
        foreach (int j in row)
        {
            place[j] = 0;
        }
    }

    // A tie of strength w between alters q and j: p(ego, q) w / total(q) leads to j, p(ego, j) w / total(j) to q. Totals are the network's
    // or, where there are none given, those within ego's network. Answers whether any alters are tied.
    private bool AddThroughAlters(int ego, ReadOnlySpan<int> row, double egoTotal, double[]? networkTotal)
    {
        int first = ties.Offsets[ego];
        for (int j = 0; j < row.Length; j++)
        {
            toAlter[j] = constraint[j] = ties.Weight(first + j) / egoTotal;
            redundancy[j] = 0;
        }

        bool any = false;
        fixed (int* offsets = upper.Offsets, targets = upper.Targets, places = place)
        fixed (double* weights = upper.Weights)
        {
            for (int q = 0; q < row.Length; q++)
            {
                int* end = targets + offsets[row[q] + 1];
                for (int* at = targets + offsets[row[q]]; at < end; at++)
                {
                    int j = places[*at] - 1;
                    if (j >= 0)
                    {
                        double strength = weights == null ? 1 : weights[at - targets];
                        constraint[j] += toAlter[q] * (strength / (networkTotal is null ? alterTotal[q] : networkTotal[row[q]]));
                        constraint[q] += toAlter[j] * (strength / (networkTotal is null ? alterTotal[j] : networkTotal[*at]));
                        redundancy[j] += toAlter[q] * strength;
                        redundancy[q] += toAlter[j] * strength;
                        any = true;
                    }
                }
            }
        }

        for (int j = 0; j < row.Length; j++)
        {
            constraint[j] *= constraint[j];
        }

        return any;
    }
}
