using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;
using AssetGraph.Domain;

namespace AssetGraph.Api.Strands;

/// <summary>What rests on one researcher.</summary>
public sealed class ResearchLoadView
{
    private readonly CityScope scope;
    private readonly ResearchLoad load;

    internal ResearchLoadView(CityScope scope, ResearchLoad load) => (this.scope, this.load) = (scope, load);

    /// <summary>Who was commissioned.</summary>
    public AssetView Researcher => scope.View(load.Researcher);

    /// <summary>Commissions on record.</summary>
    public int Commissions => load.Commissions;

    /// <summary>Those not over.</summary>
    public int Running => load.Running;

    /// <summary>Clients.</summary>
    public int Clients => load.Clients;

    /// <summary>Known values.</summary>
    public IEnumerable<Money> Values => load.Values;

    /// <summary>Running ones without an amount.</summary>
    public int WithoutAmount => load.WithoutAmount;

    /// <summary>Those that something was decided because of.</summary>
    public int Decisions => load.Decisions;

    /// <summary>With how many others they do research.</summary>
    public int With => load.With;
}
