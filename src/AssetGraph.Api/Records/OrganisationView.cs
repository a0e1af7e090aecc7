using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>An organisation.</summary>
public sealed class OrganisationView : AssetView
{
    internal OrganisationView(CityScope scope, Asset asset)
        : base(scope, asset)
    {
    }

    /// <summary>How many people it employs.</summary>
    public int? Employees => Asset.Employees;

    /// <summary>What it spends a year on goods and services.</summary>
    public Money? AnnualSpend => Asset.AnnualSpend;

    /// <summary>Since when it has traded.</summary>
    public PartialDate? TradingSince => Asset.TradingSince;

    /// <summary>Whether it has significant land or property.</summary>
    public bool? LandOrProperty => Asset.LandOrProperty;

    /// <summary>How many members it counts.</summary>
    public int? Members => Asset.Members;

    /// <summary>What it is part of.</summary>
    public AssetView? Parent => Asset.ParentId is { } id ? Scope.AssetByKey(id) : null;

    /// <summary>The role on its side that backs bridges.</summary>
    public string? Sponsor => Asset.Sponsor;

    /// <summary>How much it can take on.</summary>
    public Capacity? Capacity => Asset.Capacity;
}
