using System.Globalization;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Networks;
using AssetGraph.Graphs.Catalogue;
using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Measures;

/// <summary>One measure of all assets of a city's network.</summary>
public sealed class MeasureRun
{
    private readonly CityScope scope;
    private readonly NetworkOptions network;
    private readonly MeasureDescriptor descriptor;
    private readonly MeasureTable table;
    private readonly MeasureColumn column;
    private readonly VertexMap vertices;
    private readonly double[] sorted;

    internal MeasureRun(
        CityScope scope, Measure measure, NetworkOptions network, MeasureDescriptor descriptor, MeasureTable table, MeasureColumn column, VertexMap vertices, TimeSpan elapsed)
    {
        this.scope = scope;
        this.network = network;
        this.descriptor = descriptor;
        this.table = table;
        this.column = column;
        this.vertices = vertices;
        Measure = measure;
        ComputedInMilliseconds = elapsed.TotalMilliseconds;
        sorted = [.. column.Values.Where(v => !double.IsNaN(v)).Order()];
    }

    /// <summary>Names the question: city, revision, measure, form and network.</summary>
    public string Id => new NodeId(
        nameof(MeasureRun),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{scope.Key}|{Revision}|{descriptor.Id}.{column.Output.Name}|{Networks.IdOf(network)}")).ToString();

    /// <summary>Which measure.</summary>
    public Measure Measure { get; }

    /// <summary>The revision it is about.</summary>
    public int Revision => scope.Snapshot.Revision;

    /// <summary>The method and its conventions in one line.</summary>
    public string Method
    {
        get
        {
            var options = table.Options.Count == 0 ? "" : $" ({string.Join(", ", table.Options.Select(o => $"{o.Key} {o.Value}"))})";
            return $"{descriptor.Title}{options}: {column.Output.Summary} {(table.IsDirected ? "Directed" : "Undirected")}, {(network.AsAt is { } day ? $"ties living on {day:yyyy-MM-dd}" : "all recorded ties")}. {descriptor.Reference}.{Circumstances}";
        }
    }

    // The rule, computed here, needs no words.
    private string Circumstances => string.Concat(
        [.. table.Engine == InProcessEngine.Name ? Enumerable.Empty<string>() : [$" Computed by {table.Engine}."], .. table.Notes.Select(note => $" {char.ToUpperInvariant(note[0])}{note[1..]}.")]);

    /// <summary>How many vertices the network has.</summary>
    public int Vertices => table.VertexCount;

    /// <summary>How many edges it has.</summary>
    public int Edges => table.TieCount;

    /// <summary>For how many assets it makes no sense.</summary>
    public int Undefined => column.Undefined;

    /// <summary>How long it took, once.</summary>
    public double ComputedInMilliseconds { get; }

    /// <summary>The value of one asset; null and without rank where it is not in the network.</summary>
    internal MeasureValueView ValueOf(AssetView asset)
    {
        var vertex = vertices.VertexOf(asset.Asset.Id);
        var value = vertex < 0 ? double.NaN : column.Values[vertex];
        if (double.IsNaN(value))
        {
            return new MeasureValueView(asset, null, null, null);
        }
        var notGreater = UpperBound(value);
        return new MeasureValueView(asset, value, sorted.Length - notGreater + 1, (double)notGreater / sorted.Length);
    }

    /// <summary>How many values are no greater than <paramref name="value"/>.</summary>
    private int UpperBound(double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
