using AssetGraph.Bridging.Opportunities;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>The engine's own score, or that of some of its factors; pairs that are no opportunity score 0.</summary>
internal sealed class EngineScorer(string name, CandidateTable table, OpportunityWeights weights) : IPairScorer
{
    public string Name => name;

    public void Score(int macro, Span<double> scores, double[] scratch)
    {
        scores.Clear();
        for (var c = table.FirstOf(macro); c < table.Count && table.Macro[c] == macro; c++)
        {
            scores[table.Micro[c]] = table.ScoreOf(c, weights);
        }
    }
}
