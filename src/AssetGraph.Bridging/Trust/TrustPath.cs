using AssetGraph.Domain;

namespace AssetGraph.Bridging.Trust;

/// <summary>A route by which trust travels, hop by hop in the direction of trust.</summary>
/// <param name="FromId">The asset that trusts.</param>
/// <param name="ToId">The asset that is to be trusted.</param>
/// <param name="Hops">The hops in order, 1 … 4 of them in answers; empty only for the path from an asset to itself.</param>
/// <param name="Strength">P = ∏ t′ · δ^(hops − 1), δ = 0.8, in (0, 1]. A strength for ranking, not a probability.</param>
/// <param name="Bottleneck">The smallest t′ on the route, in (0, 1].</param>
public sealed record TrustPath(string FromId, string ToId, ValueList<TrustHop> Hops, double Strength, double Bottleneck)
{
    /// <summary>The hop with the smallest trust, the first of equals; null for a path without hops.</summary>
    public TrustHop? WeakestHop
    {
        get
        {
            TrustHop? weakest = null;
            foreach (var hop in Hops)
            {
                if (weakest is null || hop.Trust < weakest.Trust)
                {
                    weakest = hop;
                }
            }

            return weakest;
        }
    }
}
