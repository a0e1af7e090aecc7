using System.Runtime.InteropServices;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>The candidates of one macro vertex, by micro vertex ascending, with every factor that needs no other row.</summary>
internal sealed class CandidateRow
{
    private CandidateRow(int count)
    {
        Micro = new int[count];
        FitForMacro = new double[count];
        FitForMicro = new double[count];
        StrengthToMicro = new double[count];
        StrengthToMacro = new double[count];
        Strands = new byte[count];
        Closeness = new Closeness[count];
        Before = new int[count];
    }

    public int[] Micro { get; }

    public double[] FitForMacro { get; }

    public double[] FitForMicro { get; }

    public double[] StrengthToMicro { get; }

    public double[] StrengthToMacro { get; }

    public byte[] Strands { get; }

    public Closeness[] Closeness { get; }

    /// <summary>Where each stood in the table before, −1 where it did not.</summary>
    public int[] Before { get; }

    /// <summary>The row of a macro vertex.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="macro">The vertex.</param>
    /// <param name="strengths">What compares it with many.</param>
    /// <param name="before">The table of an earlier graph with the same ties, whose strengths hold; null without one.</param>
    public static CandidateRow Of(BridgingGraph graph, int macro, PairStrengths strengths, CandidateTable? before)
    {
        var hits = CollectionsMarshal.AsSpan(HitsOf(graph, macro));
        var starts = new List<int>();
        for (var i = 0; i < hits.Length; i++)
        {
            if (i == 0 || hits[i].Micro != hits[i - 1].Micro)
            {
                starts.Add(i);
            }
        }

        var row = new CandidateRow(starts.Count);
        starts.Add(hits.Length);
        var contributions = new double[hits.Length];
        for (var c = 0; c < row.Micro.Length; c++)
        {
            var pair = hits[starts[c]..starts[c + 1]];
            byte said = 0;
            foreach (var hit in pair)
            {
                said |= hit.Strands;
            }

            row.Micro[c] = pair[0].Micro;
            row.FitForMacro[c] = FitOf(pair, forMacro: true, contributions);
            row.FitForMicro[c] = FitOf(pair, forMacro: false, contributions);
            row.Strands[c] = graph.Strands.Of(macro, row.Micro[c], said);
            row.Closeness[c] = graph.ClosenessOf(macro, row.Micro[c]);
        }

        if (row.Micro.Length > 0)
        {
            row.Reach(macro, strengths, before);
        }

        return row;
    }

    private void Reach(int macro, PairStrengths strengths, CandidateTable? before)
    {
        var isReady = false;
        var (at, end) = before is null ? (0, 0) : (before.FirstOf(macro), before.FirstOf(macro + 1));
        for (var c = 0; c < Micro.Length; c++)
        {
            while (at < end && before!.Micro[at] < Micro[c])
            {
                at++;
            }

            if (at < end && before!.Micro[at] == Micro[c])
            {
                (Before[c], StrengthToMicro[c], StrengthToMacro[c]) = (at, before.StrengthToMicro[at], before.StrengthToMacro[at]);
                continue;
            }

            if (!isReady)
            {
                strengths.From(macro);
                isReady = true;
            }

            (Before[c], StrengthToMicro[c], StrengthToMacro[c]) = (-1, strengths.To(Micro[c]), strengths.Back(Micro[c]));
        }
    }

    private static List<Hit> HitsOf(BridgingGraph graph, int macro)
    {
        var hits = new List<Hit>();
        foreach (var entry in graph.Needs.EntriesOf(macro))
        {
            foreach (var (other, likeness) in graph.Needs.CounterpartsOf(entry))
            {
                if (graph.ScaleOf(other.Vertex) == Scale.Micro && !graph.AreLinked(macro, other.Vertex))
                {
                    hits.Add(new Hit(other.Vertex, entry.IsNeed, likeness.Contribution, (byte)(graph.Strands.OfCategory(entry.Category) | graph.Strands.OfCategory(other.Category))));
                }
            }
        }

        hits.Sort((a, b) => a.Micro.CompareTo(b.Micro));
        return hits;
    }

    private static double FitOf(ReadOnlySpan<Hit> pair, bool forMacro, double[] scratch)
    {
        var count = 0;
        foreach (var hit in pair)
        {
            if (hit.ForMacro == forMacro)
            {
                scratch[count++] = hit.Contribution;
            }
        }

        return Fit.Of(scratch.AsSpan(0, count));
    }

    private readonly record struct Hit(int Micro, bool ForMacro, double Contribution, byte Strands);
}
