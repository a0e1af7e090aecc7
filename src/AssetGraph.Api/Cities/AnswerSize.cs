using System.Collections;
using AssetGraph.Api.Analyses;
using AssetGraph.Api.Measures;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Networks;
using AssetGraph.Bridging.Opportunities;

namespace AssetGraph.Api.Cities;

/// <summary>About how many bytes a kept answer holds, so that what is kept can be bounded. Records of the city, which the snapshot holds anyway, don't count.</summary>
internal static class AnswerSize
{
    private const int Small = 4096;
    private const int PerVertex = 160;
    private const int PerTie = 120;
    private const int PerCandidate = 100;
    private const int PerItem = 256;

    public static long Of(object answer) => Small + answer switch
    {
        BridgingGraph graph => (long)PerVertex * graph.Vertices.Count + (long)PerTie * graph.Snapshot.Ties.Count + graph.DistanceBytes,
        CityNetwork network => (long)PerVertex * network.Vertices.Count + (long)PerTie * network.Graph.TieCount,
        OpportunityRanking ranking => 12L * ranking.Count + (long)PerCandidate * ranking.CandidateCount,
        MeasureRun run => 64L * run.Vertices,
        AnalysisRun run => 64L * run.Vertices,
        ICollection many => (long)PerItem * many.Count,
        _ => 0,
    };
}
