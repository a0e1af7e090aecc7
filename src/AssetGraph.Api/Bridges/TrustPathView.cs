using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Trust;

namespace AssetGraph.Api.Bridges;

/// <summary>A route by which trust travels; it names only assets that may be suggested.</summary>
public sealed class TrustPathView
{
    private readonly CityScope scope;
    private readonly TrustPath path;

    private TrustPathView(CityScope scope, TrustPath path) => (this.scope, this.path) = (scope, path);

    /// <summary>How strong it is.</summary>
    public double Strength => path.Strength;

    /// <summary>Hop by hop.</summary>
    public IEnumerable<TrustHopView> Hops => path.Hops.Select(h => new TrustHopView(scope, h));

    /// <summary>The hop that trusts least.</summary>
    public TrustHopView WeakestHop => new(scope, path.WeakestHop!);

    /// <summary>Whether any trust on it is assumed.</summary>
    public bool Assumed => path.Hops.Any(h => h.Assumed);

    internal static TrustPathView? Of(CityScope scope, TrustPath? path) => path is null || path.Hops.Count == 0 ? null : new TrustPathView(scope, path);
}

/// <summary>One step of a route.</summary>
public sealed class TrustHopView
{
    private readonly CityScope scope;
    private readonly TrustHop hop;

    internal TrustHopView(CityScope scope, TrustHop hop) => (this.scope, this.hop) = (scope, hop);

    /// <summary>Who trusts.</summary>
    public AssetView From => scope.AssetByKey(hop.FromId);

    /// <summary>Who is trusted.</summary>
    public AssetView To => scope.AssetByKey(hop.ToId);

    /// <summary>The tie that carries it.</summary>
    public TieView Tie => new(scope, hop.Tie);

    /// <summary>How much, aged to the day asked about.</summary>
    public double Trust => hop.Trust;

    /// <summary>Whether nobody stated it.</summary>
    public bool Assumed => hop.Assumed;
}
