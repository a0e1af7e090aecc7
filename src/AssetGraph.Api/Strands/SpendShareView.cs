using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>What one anchor spends.</summary>
public sealed class SpendShareView
{
    private readonly CityScope scope;
    private readonly SpendShare line;

    internal SpendShareView(CityScope scope, SpendShare line) => (this.scope, this.line) = (scope, line);

    /// <summary>The anchor.</summary>
    public AssetView Macro => scope.View(line.Macro);

    /// <summary>The currency.</summary>
    public string? Currency => line.Currency.Length == 0 ? null : line.Currency;

    /// <summary>What is known.</summary>
    public double Known => (double)line.Known;

    /// <summary>What stays.</summary>
    public double Local => (double)line.Local;

    /// <summary>What goes to micro assets.</summary>
    public double ToMicro => (double)line.ToMicro;

    /// <summary>The share that stays.</summary>
    public double? LocalShare => line.LocalShare;

    /// <summary>The share that goes to micro assets.</summary>
    public double? MicroShare => line.MicroShare;

    /// <summary>Suppliers.</summary>
    public int Suppliers => line.Suppliers;

    /// <summary>Suppliers without an amount.</summary>
    public int WithoutAmount => line.WithoutAmount;

    /// <summary>What could be bought here.</summary>
    public IEnumerable<NeedView> CouldMove => line.CouldMove.Select(n => new NeedView(scope, n));
}
