using AssetGraph.Api.Measures;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>A run and its page. Reads: what was computed once for this revision. Order: as asked for.</summary>
[ObjectType("MeasureRun")]
public sealed class MeasureRunResolvers
{
    /// <summary>Names the question.</summary>
    public string Id([Parent] MeasurePage page) => page.Run.Id;

    /// <summary>Which measure.</summary>
    public Measure Measure([Parent] MeasurePage page) => page.Run.Measure;

    /// <summary>The revision.</summary>
    public int Revision([Parent] MeasurePage page) => page.Run.Revision;

    /// <summary>The method in one line.</summary>
    public string Method([Parent] MeasurePage page) => page.Run.Method;

    /// <summary>How many vertices.</summary>
    public int Vertices([Parent] MeasurePage page) => page.Run.Vertices;

    /// <summary>How many edges.</summary>
    public int Edges([Parent] MeasurePage page) => page.Run.Edges;

    /// <summary>For how many assets it makes no sense.</summary>
    public int Undefined([Parent] MeasurePage page) => page.Run.Undefined;

    /// <summary>How long it took.</summary>
    public double ComputedInMilliseconds([Parent] MeasurePage page) => page.Run.ComputedInMilliseconds;

    /// <summary>The page of values.</summary>
    public Connection<MeasureValueView> Values([Parent] MeasurePage page) => page.Values;
}
