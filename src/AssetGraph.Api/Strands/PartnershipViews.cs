using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;
using AssetGraph.Domain;

namespace AssetGraph.Api.Strands;

/// <summary>Who makes up a partnership.</summary>
public sealed class PartnershipView
{
    private readonly CityScope scope;
    private readonly Partnership partnership;

    internal PartnershipView(CityScope scope, Partnership partnership) => (this.scope, this.partnership) = (scope, partnership);

    /// <summary>Who.</summary>
    public IEnumerable<PartnershipMemberView> Members => partnership.Members.Select(m => new PartnershipMemberView(scope, m));

    /// <summary>How many more.</summary>
    public int Unnamed => partnership.Unnamed;

    /// <summary>By sector.</summary>
    public IEnumerable<SectorCount> Sectors => partnership.Sectors.Select(s => new SectorCount(s.Sector, s.Members));

    /// <summary>Macro assets.</summary>
    public int Macro => partnership.Macro;

    /// <summary>Micro assets.</summary>
    public int Micro => partnership.Micro;

    /// <summary>Neither.</summary>
    public int UnknownScale => partnership.UnknownScale;

    /// <summary>Blau's index of the sectors.</summary>
    public double? SectorMix => partnership.SectorMix;

    /// <summary>Freeman's centralisation.</summary>
    public double? Centralisation => partnership.Centralisation;

    /// <summary>Who has most ties within.</summary>
    public AssetView? MostTied => partnership.MostTied is { } asset ? scope.View(asset) : null;

    /// <summary>What to mind.</summary>
    public IReadOnlyList<PartnershipWarning> Warnings => partnership.Warnings;
}

/// <summary>A member of a partnership.</summary>
public sealed class PartnershipMemberView
{
    private readonly CityScope scope;
    private readonly PartnershipMember member;

    internal PartnershipMemberView(CityScope scope, PartnershipMember member) => (this.scope, this.member) = (scope, member);

    /// <summary>Who.</summary>
    public AssetView Asset => scope.View(member.Asset);

    /// <summary>Macro or micro.</summary>
    public Scale Scale => member.Scale;

    /// <summary>Whether it leads.</summary>
    public bool Leads => member.Leads;

    /// <summary>Ties to other members.</summary>
    public int TiesWithin => member.TiesWithin;
}
