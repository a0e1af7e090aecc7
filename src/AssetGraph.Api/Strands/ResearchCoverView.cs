using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>How far research has come in a place.</summary>
public sealed class ResearchCoverView
{
    private readonly CityScope scope;
    private readonly ResearchCover cover;

    internal ResearchCoverView(CityScope scope, ResearchCover cover) => (this.scope, this.cover) = (scope, cover);

    /// <summary>The place.</summary>
    public PlaceView Place => new(scope, cover.Place);

    /// <summary>Assets at home there.</summary>
    public int Assets => cover.Assets;

    /// <summary>Those involved.</summary>
    public int Involved => cover.Involved;

    /// <summary>The share involved.</summary>
    public double? Share => cover.Share;
}
