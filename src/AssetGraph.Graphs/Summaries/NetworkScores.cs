namespace AssetGraph.Graphs.Summaries;

/// <summary>A network in a few numbers; NaN for what makes no sense in a graph so small.</summary>
/// <param name="Density">Ties over pairs (directed: ordered pairs); NaN for fewer than two vertices.</param>
/// <param name="MeanDegree">Ties of a vertex on average (directed: ties out); NaN for the empty graph.</param>
/// <param name="Reciprocity">The share of arcs that are answered; 1 for an undirected graph, NaN without ties.</param>
/// <param name="Isolates">Vertices without ties.</param>
/// <param name="Components">Weak components.</param>
/// <param name="LargestComponent">Vertices in the largest of them.</param>
/// <param name="MeanDistance">Hops, over ordered pairs with a path; NaN when there is none.</param>
/// <param name="Diameter">The most hops between two vertices with a path; 0 when there is none.</param>
/// <param name="Efficiency">The mean of 1/hops over ordered pairs, 0 for those without a path; NaN for fewer than two vertices.</param>
/// <param name="Fragmentation">The share of pairs without a path, direction ignored; 1 for fewer than two vertices.</param>
/// <param name="DistanceFragmentation">1 less the mean of 1/hops, direction ignored; 1 for fewer than two vertices.</param>
public sealed record NetworkScores(
    double Density,
    double MeanDegree,
    double Reciprocity,
    int Isolates,
    int Components,
    int LargestComponent,
    double MeanDistance,
    double Diameter,
    double Efficiency,
    double Fragmentation,
    double DistanceFragmentation);
