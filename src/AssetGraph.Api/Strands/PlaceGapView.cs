using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;
using AssetGraph.Domain;

namespace AssetGraph.Api.Strands;

/// <summary>What a place lacks.</summary>
public sealed class PlaceGapView
{
    private readonly CityScope scope;
    private readonly PlaceGap gap;

    internal PlaceGapView(CityScope scope, PlaceGap gap) => (this.scope, this.gap) = (scope, gap);

    /// <summary>The place.</summary>
    public PlaceView Place => new(scope, gap.Place);

    /// <summary>Assets at home there.</summary>
    public int Assets => gap.Assets;

    /// <summary>Spaces.</summary>
    public int Spaces => gap.Spaces;

    /// <summary>Who knows both sides.</summary>
    public int Brokers => gap.Brokers;

    /// <summary>Where the nearest space is.</summary>
    public PlaceView? NearestWithSpace => View(gap.NearestWithSpace);

    /// <summary>Where the nearest broker is.</summary>
    public PlaceView? NearestWithBroker => View(gap.NearestWithBroker);

    private PlaceView? View(Place? place) => place is null ? null : new PlaceView(scope, place);
}
