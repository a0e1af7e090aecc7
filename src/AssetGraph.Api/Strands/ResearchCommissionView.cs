using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;
using AssetGraph.Domain;

namespace AssetGraph.Api.Strands;

/// <summary>Research that somebody asked for.</summary>
public sealed class ResearchCommissionView
{
    private readonly CityScope scope;
    private readonly ResearchCommission commission;

    internal ResearchCommissionView(CityScope scope, ResearchCommission commission) => (this.scope, this.commission) = (scope, commission);

    /// <summary>The tie it is written down as.</summary>
    public TieView Tie => new(scope, commission.Tie);

    /// <summary>Who asked.</summary>
    public AssetView Client => scope.View(commission.Client);

    /// <summary>Who looks into it.</summary>
    public AssetView Researcher => scope.View(commission.Researcher);

    /// <summary>Whether it had ended.</summary>
    public bool IsOver => commission.IsOver;

    /// <summary>What was decided because of it; left out where the tie's words are.</summary>
    public string? Decision => scope.Masking.Hides(commission.Tie) ? null : commission.Decision;

    /// <summary>When.</summary>
    public PartialDate? DecidedOn => scope.Masking.Hides(commission.Tie) ? null : commission.DecidedOn;
}
