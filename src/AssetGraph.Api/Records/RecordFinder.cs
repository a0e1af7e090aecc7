using AssetGraph.Api.Cities;
using AssetGraph.Api.Introductions;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>Finds the record behind an opaque id, as <c>node(id:)</c> asks for it.</summary>
internal static class RecordFinder
{
    /// <summary>The view of the record in <paramref name="scope"/>; null where there is none of that kind and key.</summary>
    public static object? Find(CityScope scope, string type, string[] keys)
    {
        if (keys.Length == 0)
        {
            return type == nameof(EntityKind.City) ? scope : null;
        }
        if (keys.Length != 1 || !Enum.TryParse<EntityKind>(type, out var kind) || scope.Masking.KeyBehind(kind, keys[0]) is not { } key)
        {
            return null;
        }
        return scope.Snapshot.Find(kind, key) is { } record ? View(scope, record) : null;
    }

    /// <summary>The view of a record; null for a kind that has none.</summary>
    public static object? View(CityScope scope, IEntity record) => record switch
    {
        City => scope,
        Asset asset => scope.View(asset),
        Tie tie => new TieView(scope, tie),
        NeedOrOffer needOrOffer => NeedOrOfferView.Of(scope, needOrOffer),
        Place place => new PlaceView(scope, place),
        Category category => new CategoryView(scope, category),
        TieType tieType => new TieTypeView(scope, tieType),
        Introduction introduction => new IntroductionView(scope, introduction),
        Fact fact => new FactView(scope, fact),
        _ => null,
    };
}
