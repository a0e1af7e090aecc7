namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>One ego at a time: its alters and what runs between them. One per worker.</summary>
internal sealed class EgoScratch
{
    private readonly Graph ties;
    private readonly int[] place;        // of each vertex among ego's alters, −1 for others
    private readonly double[] constraint;
    private readonly double[] redundancy;
    private readonly double[] alterTotal;
    private readonly double[] alterStrongest;
    private int alters;

    public EgoScratch(Graph ties)
    {
        this.ties = ties;
        place = new int[ties.VertexCount];
        Array.Fill(place, -1);
        int most = 0;
        for (int v = 0; v < ties.VertexCount; v++)
        {
            most = Math.Max(most, ties.OutDegree(v));
        }

        constraint = new double[most];
        redundancy = new double[most];
        alterTotal = new double[most];
        alterStrongest = new double[most];
    }

    /// <summary>c(ego, alter) in the order of ego's arcs.</summary>
    public ReadOnlySpan<double> Constraint => constraint.AsSpan(0, alters);

    /// <summary>r(ego, alter) in the order of ego's arcs.</summary>
    public ReadOnlySpan<double> Redundancy => redundancy.AsSpan(0, alters);

    /// <summary>Fills in an ego by the whole-network model.</summary>
    public void Fill(int ego, double[] total, double[] strongest)
    {
        var row = Begin(ego);
        for (int q = 0; q < row.Length; q++)
        {
            alterTotal[q] = total[row[q]];
            alterStrongest[q] = strongest[row[q]];
        }

        AddThroughAlters(ego, total[ego]);
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
            var common = new CommonAlters(ties, row, row[q], place);
            while (common.Next(out _, out double strength))
            {
                alterTotal[q] += strength;
                alterStrongest[q] = Math.Max(alterStrongest[q], strength);
            }
        }

        AddThroughAlters(ego, egoTotal);
        End(row);
    }

    private ReadOnlySpan<int> Begin(int ego)
    {
        var row = ties.OutNeighbours(ego);
        alters = row.Length;
        for (int j = 0; j < row.Length; j++)
        {
            place[row[j]] = j;
        }

        return row;
    }

    private void End(ReadOnlySpan<int> row)
    {
        foreach (int j in row)
        {
            place[j] = -1;
        }
    }

    private void AddThroughAlters(int ego, double egoTotal)
    {
        var row = ties.OutNeighbours(ego);
        int first = ties.Offsets[ego];
        for (int j = 0; j < row.Length; j++)
        {
            constraint[j] = ties.Weight(first + j) / egoTotal;
            redundancy[j] = 0;
        }

        for (int q = 0; q < row.Length; q++)
        {
            double toAlter = ties.Weight(first + q) / egoTotal;
            var common = new CommonAlters(ties, row, row[q], place);
            while (common.Next(out int j, out double strength))
            {
                constraint[j] += toAlter * (strength / alterTotal[q]);
                redundancy[j] += toAlter * (strength / alterStrongest[j]);
            }
        }

        for (int j = 0; j < row.Length; j++)
        {
            constraint[j] *= constraint[j];
        }
    }
}
