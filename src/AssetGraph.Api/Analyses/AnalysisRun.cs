using AssetGraph.Api.Cities;
using AssetGraph.Api.Measures;
using AssetGraph.Bridging.Networks;
using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Analyses;

/// <summary>One analysis of a city's network: what it was about and by which method, so that it can be cited.</summary>
public abstract class AnalysisRun
{
    private readonly NetworkOptions options;
    private readonly string question;
    private readonly string method;

    private protected AnalysisRun(CityScope scope, CityNetwork network, NetworkOptions options, string question, string method)
    {
        Scope = scope;
        Network = network;
        this.options = options;
        this.question = question;
        this.method = method;
    }

    /// <summary>Names the question: city, revision, what was asked and the network.</summary>
    public string Id => new NodeId(GetType().Name, $"{Scope.Key}|{Revision}|{question}|{Networks.IdOf(options)}").ToString();

    /// <summary>The revision it is about.</summary>
    public int Revision => Scope.Snapshot.Revision;

    /// <summary>The method and its conventions in one line.</summary>
    public string Method => $"{method} {Networks.Describe(Network, options)}";

    /// <summary>How many vertices the network has.</summary>
    public int Vertices => Network.Graph.VertexCount;

    /// <summary>How many edges it has.</summary>
    public int Edges => Network.Graph.TieCount;

    internal CityScope Scope { get; }

    internal CityNetwork Network { get; }
}
