using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>Suppliers who together can do what an anchor looks for.</summary>
public sealed class ConsortiumView
{
    private readonly CityScope scope;
    private readonly Consortium consortium;

    internal ConsortiumView(CityScope scope, Consortium consortium) => (this.scope, this.consortium) = (scope, consortium);

    /// <summary>The anchor.</summary>
    public AssetView Macro => scope.View(consortium.Macro);

    /// <summary>What it looks for.</summary>
    public IEnumerable<NeedView> Needs => consortium.Needs.Select(n => new NeedView(scope, n));

    /// <summary>The suppliers.</summary>
    public IEnumerable<ConsortiumMemberView> Members => consortium.Members.Select(m => new ConsortiumMemberView(scope, m));

    /// <summary>What nobody meets.</summary>
    public IEnumerable<NeedView> Unmet => consortium.Unmet.Select(n => new NeedView(scope, n));

    /// <summary>Who could be chosen.</summary>
    public int Candidates => consortium.Candidates;

    /// <summary>Whether it is the best there is.</summary>
    public bool IsExact => consortium.IsExact;

    /// <summary>How few could do.</summary>
    public int FewestPossible => consortium.FewestPossible;
}

/// <summary>A member of a consortium.</summary>
public sealed class ConsortiumMemberView
{
    private readonly CityScope scope;
    private readonly ConsortiumMember member;

    internal ConsortiumMemberView(CityScope scope, ConsortiumMember member) => (this.scope, this.member) = (scope, member);

    /// <summary>Who.</summary>
    public AssetView Asset => scope.View(member.Asset);

    /// <summary>What they meet.</summary>
    public IEnumerable<NeedView> Covers => member.Covers.Select(n => new NeedView(scope, n));

    /// <summary>How well trust reaches them.</summary>
    public double Reach => member.Reach;
}
