using AssetGraph.Domain;

namespace AssetGraph.Bridging.Matching;

/// <summary>A need or offer as the index holds it: numbers instead of words.</summary>
/// <param name="Record">The record.</param>
/// <param name="Vertex">Whose it is.</param>
/// <param name="Category">Its category.</param>
/// <param name="Tags">Its tags, ascending.</param>
internal sealed record IndexEntry(NeedOrOffer Record, int Vertex, int Category, int[] Tags)
{
    public bool IsNeed => Record.Direction == Direction.Need;
}
