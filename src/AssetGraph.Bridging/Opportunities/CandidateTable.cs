using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>
/// Every pair of a macro and a micro asset that no living tie links and whose needs and offers meet, with its factors, column by column; in the order of macro,
/// then micro vertices (which is that of their ids). Scored once for a graph; a query only weighs, filters and sorts.
/// </summary>
internal sealed class CandidateTable
{
    private static readonly OpportunityWeights[] Presets = [.. Enum.GetValues<OpportunityPreset>().Select(OpportunityWeights.Of)];

    // How many of the greatest estimates are made exact, and of the best scores by each preset.
    private const int GreatestMadeExact = 64;
    private const int BestMadeExact = 256;

    private CandidateTable(CandidateFigures figures)
    {
        Efficiency = figures.Efficiency;
        Macro = figures.Macro;
        Micro = figures.Micro;
        FitForMacro = figures.FitForMacro;
        FitForMicro = figures.FitForMicro;
        StrengthToMicro = figures.StrengthToMicro;
        StrengthToMacro = figures.StrengthToMacro;
        Strands = figures.Strands;
        Distance = figures.Distance;
        Rise = figures.Rise;
        AreGainsEstimated = figures.AreGainsEstimated;
        Exact = figures.Exact;
        Closeness = new Closeness[Count];
        for (var c = 0; c < Count; c++)
        {
            var kilometres = figures.Kilometres[c];
            Closeness[c] = new Closeness((PlaceBasis)figures.PlaceBasis[c], figures.Place[c], double.IsNaN(kilometres) ? null : kilometres);
            GreatestRise = Math.Max(GreatestRise, Rise[c]);
        }
    }

    private CandidateTable(CandidateRow[] rows, int[] macros)
    {
        var count = rows.Sum(r => r.Micro.Length);
        Macro = new int[count];
        var at = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            Array.Fill(Macro, macros[i], at, rows[i].Micro.Length);
            at += rows[i].Micro.Length;
        }

        Micro = Join(rows, r => r.Micro);
        FitForMacro = Join(rows, r => r.FitForMacro);
        FitForMicro = Join(rows, r => r.FitForMicro);
        StrengthToMicro = Join(rows, r => r.StrengthToMicro);
        StrengthToMacro = Join(rows, r => r.StrengthToMacro);
        Strands = Join(rows, r => r.Strands);
        Closeness = Join(rows, r => r.Closeness);
        Distance = new int[count];
        Rise = new double[count];
    }

    public int Count => Macro.Length;

    public int[] Macro { get; }

    public int[] Micro { get; }

    public double[] FitForMacro { get; }

    public double[] FitForMicro { get; }

    /// <summary>P*(M,m), 0 where there is no route.</summary>
    public double[] StrengthToMicro { get; }

    /// <summary>P*(m,M), 0 where there is no route.</summary>
    public double[] StrengthToMacro { get; }

    /// <summary>The strands as bits.</summary>
    public byte[] Strands { get; }

    public Closeness[] Closeness { get; }

    /// <summary>Hops between the two today, −1 where nothing joins them; empty where gains are left out, and then found for a pair that is shown.</summary>
    public int[] Distance { get; private set; }

    /// <summary>By how much E would rise.</summary>
    public double[] Rise { get; }

    /// <summary>The greatest of the rises; 0 where there is no candidate.</summary>
    public double GreatestRise { get; private set; }

    /// <summary>E today.</summary>
    public double Efficiency { get; private set; }

    /// <summary>Whether rises are estimated from a sample, those of <see cref="Exact"/> apart.</summary>
    public bool AreGainsEstimated { get; private set; }

    /// <summary>The candidates, ascending, whose rises are exact where the others' are estimated.</summary>
    public int[] Exact { get; private set; } = [];

    /// <summary>What the rises were measured with; null where they were left out, or the table was computed elsewhere.</summary>
    public CandidateGains? Gains { get; private set; }

    /// <summary>Scores the candidates of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="before">The table of an earlier graph with the same ties between the same assets, whose figures of the network still hold; null without one. Never changes an answer.</param>
    /// <param name="workers">How many threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CandidateTable Of(BridgingGraph graph, CandidateTable? before, int workers, CancellationToken cancellation)
    {
        var macros = graph.MacroVertices;
        var rows = new CandidateRow[macros.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };

        // Each row is written by one worker from the graph alone, so their number changes nothing.
        Parallel.For(0, macros.Length, parallel, i => rows[i] = graph.Searches.WithPairs(p => CandidateRow.Of(graph, macros[i], p, before)));

        var table = new CandidateTable(rows, macros);
        if (graph.KeepsDistances)
        {
            table.Measure(graph, before?.Gains, Join(rows, r => r.Before), workers, parallel);
        }
        else
        {
            table.LeaveOutGains(graph, workers, cancellation);
        }

        return table;
    }

    /// <summary>The table as it was given away.</summary>
    public static CandidateTable From(CandidateFigures figures) => new(figures);

    /// <summary>The table to give away.</summary>
    public CandidateFigures Figures() => new(
        Efficiency,
        Macro,
        Micro,
        FitForMacro,
        FitForMicro,
        StrengthToMicro,
        StrengthToMacro,
        Strands,
        Array.ConvertAll(Closeness, c => (byte)c.Basis),
        Array.ConvertAll(Closeness, c => c.Value),
        Array.ConvertAll(Closeness, c => c.Kilometres ?? double.NaN),
        Distance,
        Rise,
        AreGainsEstimated,
        Exact);

    public OpportunityFactors FactorsOf(int candidate, BridgingGraph graph)
    {
        var closeness = Closeness[candidate];
        var distance = Distance.Length == 0 ? BreadthFirst.Between(graph.Hops, Macro[candidate], Micro[candidate]) : Distance[candidate];
        return new OpportunityFactors
        {
            Fit = Fit.Both(FitForMacro[candidate], FitForMicro[candidate]),
            FitForMacro = FitForMacro[candidate],
            FitForMicro = FitForMicro[candidate],
            Reach = ReachOf(candidate),
            StrengthToMicro = StrengthToMicro[candidate],
            StrengthToMacro = StrengthToMacro[candidate],
            Gain = Rise[candidate] / GreatestRise,
            EfficiencyRise = Rise[candidate],
            IsGainEstimated = AreGainsEstimated && Array.BinarySearch(Exact, candidate) < 0,
            Place = closeness.Basis == PlaceBasis.Missing ? null : closeness.Value,
            PlaceBasis = closeness.Basis,
            Kilometres = closeness.Kilometres,
            Distance = distance < 0 ? null : distance,
        };
    }

    /// <summary>S with these (not renormalised) weights, whose shares are those of <see cref="OpportunityWeights.Renormalised"/>.</summary>
    public double ScoreOf(int candidate, OpportunityWeights weights) => ScoreOf(candidate, weights, ReachOf(candidate));

    /// <summary>S as it would be with another reach.</summary>
    public double ScoreOf(int candidate, OpportunityWeights weights, double reach) => ScoreOf(candidate, weights, reach, Rise[candidate] / GreatestRise);

    /// <summary>S as it would be with another reach and gain.</summary>
    public double ScoreOf(int candidate, OpportunityWeights weights, double reach, double gain)
    {
        var closeness = Closeness[candidate];
        var withPlace = closeness.Basis != PlaceBasis.Missing;
        var total = weights.Fit + weights.Reach + weights.Gain + (withPlace ? weights.Place : 0);
        var sum = Term(weights.Fit, Fit.Both(FitForMacro[candidate], FitForMicro[candidate]))
            + Term(weights.Reach, reach)
            + Term(weights.Gain, gain)
            + (withPlace ? Term(weights.Place, closeness.Value) : 0);
        return Math.Exp(sum);

        double Term(double weight, double factor) => weight == 0 ? 0 : weight / total * Math.Log(factor);
    }

    /// <summary>R = max(ε, √(P*(M,m) · P*(m,M))): a route however faint is never worth less than none.</summary>
    public static double ReachOf(double toMicro, double toMacro) => Math.Max(TrustRule.Floor, Math.Sqrt(toMicro * toMacro));

    /// <summary>Where the candidates of a macro vertex begin; where they would stand when it has none.</summary>
    public int FirstOf(int macro)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Macro[middle] < macro ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The place of a pair in the table, or −1 where it is no candidate.</summary>
    public int IndexOf(int macro, int micro)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = (Macro[middle], Micro[middle]).CompareTo((macro, micro));
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private double ReachOf(int candidate) => ReachOf(StrengthToMicro[candidate], StrengthToMacro[candidate]);

    private void Measure(BridgingGraph graph, CandidateGains? before, int[] placesBefore, int workers, ParallelOptions parallel)
    {
        Gains = CandidateGains.Of(graph, this, before, placesBefore, workers, parallel.CancellationToken);
        Efficiency = Gains.Efficiency.Value;
        AreGainsEstimated = Gains.AreEstimated;
        Gains.Measured.CopyTo(Rise, 0);
        GreatestRise = Rise.DefaultIfEmpty().Max();
        for (int c = 0, macro = 0; c < Count; c++)
        {
            while (graph.MacroVertices[macro] != Macro[c])
            {
                macro++;
            }

            Distance[c] = Gains.Efficiency.Distance(macro, Micro[c]);
        }

        if (AreGainsEstimated)
        {
            MakeTheFirstExact(Gains, before, parallel);
        }
    }

    // All gains are told as shares of the greatest, which luck must not make: the greatest of many estimates is one that is too high. And who asks sees the first.
    private void MakeTheFirstExact(CandidateGains gains, CandidateGains? before, ParallelOptions parallel)
    {
        MakeExact(First(GreatestMadeExact, c => Rise[c]));
        var first = new int[Presets.Length][];
        Parallel.For(0, first.Length, parallel, p => first[p] = First(BestMadeExact, c => ScoreOf(c, Presets[p])));
        MakeExact([.. first.SelectMany(f => f).Distinct()]);

        void MakeExact(int[] candidates)
        {
            int[] left = [.. candidates.Except(Exact)];
            gains.MakeExact(this, left, before, parallel);
            Exact = [.. Exact.Concat(left).Order()];
            GreatestRise = Exact.Select(c => Rise[c]).DefaultIfEmpty().Max();
            for (var c = 0; c < Count; c++)
            {
                Rise[c] = Math.Min(Rise[c], GreatestRise);
            }
        }
    }

    // The candidates of the greatest values, of equal ones those that stand first.
    private int[] First(int count, Func<int, double> value)
    {
        var first = new PriorityQueue<int, (double Value, int Later)>(count + 1);
        for (var c = 0; c < Count; c++)
        {
            var own = value(c);
            if (first.Count < count || (first.TryPeek(out _, out var last) && own > last.Value))
            {
                first.Enqueue(c, (own, -c));
                if (first.Count > count)
                {
                    first.Dequeue();
                }
            }
        }

        return [.. first.UnorderedItems.Select(x => x.Element)];
    }

    // A constant for everybody: the order is that of the other factors.
    private void LeaveOutGains(BridgingGraph graph, int workers, CancellationToken cancellation)
    {
        var sample = (int[])graph.MacroVertices.Clone();
        new SeededRandom(CandidateGains.SampleSeed).Shuffle(sample);
        Array.Resize(ref sample, Math.Min(CandidateGains.SampleSize, sample.Length));
        Efficiency = SubsetEfficiency.Of(graph.Hops, sample, graph.MicroVertices, cancellation, workers).Value;
        AreGainsEstimated = true;
        Distance = [];
        GreatestRise = 1.0 / ((double)graph.MacroVertices.Length * graph.MicroVertices.Length);
        Array.Fill(Rise, GreatestRise);
    }

    private static T[] Join<T>(CandidateRow[] rows, Func<CandidateRow, T[]> column) => [.. rows.SelectMany(column)];
}
