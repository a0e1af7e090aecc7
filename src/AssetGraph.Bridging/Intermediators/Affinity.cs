using AssetGraph.Bridging.Matching;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>What a broker has to do with the matter of a pair. A = max(ε, 1 − (1 − x)(1 − y)(1 − z)) of the three parts.</summary>
/// <param name="Matter">x in [0, 1]: the best similarity between one of the broker's needs or offers and one that the pair meets by.</param>
/// <param name="MatterRecord">The broker's need or offer that x comes from, or null.</param>
/// <param name="Strands">The strands that broker and opportunity share; y = 0.5 where there is any, else 0.</param>
/// <param name="PastWith">Past introductions that the broker made for one of the two; z = 0.5 where there is any, else 0.</param>
public sealed record Affinity(double Matter, NeedOrOffer? MatterRecord, ValueList<Strand> Strands, ValueList<EntityReference> PastWith)
{
    /// <summary>What a shared strand, and what a past introduction, count for.</summary>
    public const double PartWeight = 0.5;

    /// <summary>The three parts together, in [0, 1]; 0 where the broker has nothing to do with the matter.</summary>
    public double Value => 1 - (1 - Matter) * (Strands.Count > 0 ? 1 - PartWeight : 1) * (PastWith.Count > 0 ? 1 - PartWeight : 1);
}
