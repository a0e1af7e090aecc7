using AssetGraph.Domain;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>Values that stand for 'not given' in fields that the model can't leave empty; validation refuses them.</summary>
internal static class MissingFields
{
    /// <summary>No kind of asset.</summary>
    public const AssetKind NoKind = (AssetKind)(-1);
}
