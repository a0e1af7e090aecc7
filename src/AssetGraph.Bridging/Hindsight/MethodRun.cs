namespace AssetGraph.Bridging.Hindsight;

/// <summary>One method's ranking of every unlinked macro–micro pair, held against the later bridges.</summary>
internal sealed class MethodRun
{
    private MethodRun(string name, AnchorRanks[] anchors, double averagePrecision)
    {
        Name = name;
        Anchors = anchors;
        AveragePrecision = averagePrecision;
    }

    public string Name { get; }

    /// <summary>By anchor with bridges, in the order of their vertices.</summary>
    public AnchorRanks[] Anchors { get; }

    public double AveragePrecision { get; }

    /// <param name="graph">What was known.</param>
    /// <param name="scorer">The method.</param>
    /// <param name="bridges">The later bridges by macro vertex.</param>
    /// <param name="options">How to look.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static MethodRun Of(BridgingGraph graph, IPairScorer scorer, SortedDictionary<int, int[]> bridges, HindsightOptions options, CancellationToken cancellation)
    {
        var macros = graph.MacroVertices;
        var scored = new (Likelihood[] Bridges, AnchorRanks Ranks)?[macros.Length];
        var n = graph.Vertices.Count;
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, macros.Length, parallel, () => new Scratch(n), (i, _, scratch) =>
        {
            if (bridges.TryGetValue(macros[i], out var micros))
            {
                scorer.Score(macros[i], scratch.Scores, scratch.Work);
                scored[i] = RanksOf(graph, macros[i], micros, scratch.Scores, options);
            }
            return scratch;
        }, _ => { });

        // Where every bridge stands among all pairs of all anchors: for each pair, the best bridge that it stands above.
        var all = scored.Where(s => s is not null).SelectMany(s => s!.Value.Bridges).Order().Reverse().ToArray();
        var above = new long[all.Length + 1];
        var gate = new Lock();
        Parallel.For(0, macros.Length, parallel, () => (Scratch: new Scratch(n), Above: new long[all.Length + 1]), (i, _, mine) =>
        {
            scorer.Score(macros[i], mine.Scratch.Scores, mine.Scratch.Work);
            foreach (var micro in graph.Micro)
            {
                if (!graph.AreLinked(macros[i], micro))
                {
                    mine.Above[FirstBelow(all, new Likelihood(mine.Scratch.Scores[micro], Chance(options.Seed, macros[i], micro)))]++;
                }
            }
            return mine;
        }, mine =>
        {
            lock (gate)
            {
                for (var i = 0; i < above.Length; i++)
                {
                    above[i] += mine.Above[i];
                }
            }
        });
        double precisions = 0;
        long before = 0;
        for (var i = 0; i < all.Length; i++)
        {
            // Counted are those above this bridge; itself and the bridges above it are among the next.
            before += above[i];
            precisions += (i + 1.0) / (before + 1);
        }
        return new MethodRun(scorer.Name, [.. scored.Where(s => s is not null).Select(s => s!.Value.Ranks)], all.Length == 0 ? double.NaN : precisions / all.Length);
    }

    public MethodResult Result(Bootstrap bootstrap) => new(
        Name,
        bootstrap.Mean(Array.ConvertAll(Anchors, a => a.Recall)),
        bootstrap.Mean(Array.ConvertAll(Anchors, a => a.Precision)),
        bootstrap.Mean(Array.ConvertAll(Anchors, a => a.ReciprocalRank)),
        bootstrap.Mean(Array.ConvertAll(Anchors, a => a.Ndcg)),
        AveragePrecision);

    private static (Likelihood[] Bridges, AnchorRanks Ranks) RanksOf(BridgingGraph graph, int macro, int[] micros, double[] scores, HindsightOptions options)
    {
        var likelihoods = Array.ConvertAll(micros, m => new Likelihood(scores[m], Chance(options.Seed, macro, m)));
        var ranks = new int[micros.Length];
        Array.Fill(ranks, 1);
        foreach (var micro in graph.Micro)
        {
            if (graph.AreLinked(macro, micro))
            {
                continue;
            }
            var likelihood = new Likelihood(scores[micro], Chance(options.Seed, macro, micro));
            for (var b = 0; b < micros.Length; b++)
            {
                if (likelihood.CompareTo(likelihoods[b]) > 0)
                {
                    ranks[b]++;
                }
            }
        }
        return (likelihoods, AnchorRanks.Of(ranks, options.K));
    }

    /// <summary>The first of the descending bridges that stands strictly below; their number where none does.</summary>
    private static int FirstBelow(Likelihood[] descending, Likelihood likelihood)
    {
        var (low, high) = (0, descending.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (likelihood.CompareTo(descending[middle]) > 0)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }

    /// <summary>Puts pairs of equal score into an order that favours nobody and is the same for every method and run.</summary>
    private static ulong Chance(int seed, int macro, int micro)
    {
        var z = ((ulong)(uint)macro << 32 | (uint)micro) + 0x9E3779B97F4A7C15 * ((uint)seed + 1UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private readonly record struct Likelihood(double Score, ulong Chance) : IComparable<Likelihood>
    {
        public int CompareTo(Likelihood other)
        {
            var order = Score.CompareTo(other.Score);
            return order != 0 ? order : Chance.CompareTo(other.Chance);
        }
    }

    private sealed class Scratch(int n)
    {
        public double[] Scores { get; } = new double[n];

        public double[] Work { get; } = new double[2 * n];
    }
}
