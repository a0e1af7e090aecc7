using System.Globalization;

namespace AssetGraph.Graphs.Paths;

/// <summary>The arcs' lengths, with the rule that says when two path lengths are equal.</summary>
/// <remarks>
/// Sums of 1/w in floating point differ in their last bits by the order of addition (1/3 + 1/3 + 1/3 is not 1), and a shortest path
/// more or less changes betweenness. So where every weight is a whole number of at most 20, lengths are lcm(1, …, 20)/w, whole, and
/// compared exactly; whole costs are compared exactly too; else lengths within 1e-10 of their sum are equal, as in igraph.
/// </remarks>
internal sealed class ArcLengths
{
    private const double Relative = 1e-10;
    private const int LargestWhole = 20;
    private const double CommonMultiple = 232_792_560;
    private const double LargestSafe = 1L << 53;

    private ArcLengths(double[] values, double scale, bool exact)
    {
        Values = values;
        Scale = scale;
        Tolerance = exact ? 0 : Relative;
        LongestWhole = double.PositiveInfinity;
        if (!exact)
        {
            return;
        }

        // Whole lengths in their largest common unit: strengths of 1 to 5, say, become 60, 30, 20, 15 and 12.
        double unit = 0;
        double longest = 0;
        foreach (double value in values)
        {
            longest = Math.Max(longest, value);
            for (double rest = value; rest > 0;)
            {
                (unit, rest) = (rest, unit % rest);
            }
        }

        if (unit > 1)
        {
            for (int a = 0; a < values.Length; a++)
            {
                values[a] /= unit;
            }

            Scale /= unit;
            longest /= unit;
        }

        LongestWhole = longest;
    }

    /// <summary>One length per arc, times <see cref="Scale"/>.</summary>
    public double[] Values { get; }

    /// <summary>What a sum of <see cref="Values"/> must be divided by to be a length.</summary>
    public double Scale { get; }

    /// <summary>Lengths that differ by no more than this share of their sum are equal; 0 where sums are exact.</summary>
    public double Tolerance { get; }

    /// <summary>The longest of <see cref="Values"/> where all are whole; else infinite.</summary>
    public double LongestWhole { get; }

    public bool Same(double a, double b) => Math.Abs(a - b) <= Tolerance * (a + b);

    public static ArcLengths Of(Graph graph, PathLength length, double alpha)
    {
        if (!(alpha > 0) || double.IsInfinity(alpha))
        {
            throw new GraphException("AG2005", "alpha", $"{alpha.ToString("R", CultureInfo.InvariantCulture)} is no exponent", "a finite number greater than 0");
        }

        var values = new double[graph.ArcCount];
        bool whole = true;
        double largest = 1;
        for (int a = 0; a < values.Length; a++)
        {
            double w = graph.Weight(a);
            whole &= w == Math.Floor(w);
            largest = Math.Max(largest, w);
        }

        if (length == PathLength.Inverse && alpha == 1 && whole && largest <= LargestWhole)
        {
            for (int a = 0; a < values.Length; a++)
            {
                values[a] = CommonMultiple / graph.Weight(a);
            }

            return new ArcLengths(values, CommonMultiple, exact: true);
        }

        for (int a = 0; a < values.Length; a++)
        {
            double w = graph.Weight(a);
            values[a] = length switch
            {
                PathLength.Hops => 1,
                PathLength.Cost => w,
                _ => alpha == 1 ? 1 / w : Math.Pow(w, -alpha),
            };
            if (!(values[a] > 0) || double.IsInfinity(values[a]))
            {
                throw new GraphException("AG2002", $"arc {a}", $"the weight {w.ToString("R", CultureInfo.InvariantCulture)} gives no length", "a length that is finite and greater than 0");
            }
        }

        bool exact = length == PathLength.Hops || (length == PathLength.Cost && whole && largest * graph.VertexCount < LargestSafe);
        return new ArcLengths(values, 1, exact);
    }
}
