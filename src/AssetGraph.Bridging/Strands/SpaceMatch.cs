using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Somebody who looks for a space, and one that is offered.</summary>
/// <param name="Need">What they look for.</param>
/// <param name="Offer">What is offered, with its conditions in its words.</param>
/// <param name="Seeker">Who looks for it.</param>
/// <param name="Space">Who or what offers it: the space itself, or an asset that has one.</param>
/// <param name="Owners">Who owns or manages the space, by id; the offering asset itself where it is no space. Empty where nobody on record does.</param>
/// <param name="Score">What the list is ordered by, in (0, 1].</param>
/// <param name="Fit">How well need and offer meet, in (0, 1].</param>
/// <param name="Reach">How well trust travels between the seeker and the owner it reaches best, in [ε, 1]; ε without an owner, since there is nobody to ask.</param>
/// <param name="Closeness">How near seeker and space are.</param>
/// <param name="Route">The best route from the seeker to that owner; null where there is none within 4 hops, or no owner, or the seeker is the owner.</param>
public sealed record SpaceMatch(
    NeedOrOffer Need,
    NeedOrOffer Offer,
    Asset Seeker,
    Asset Space,
    ValueList<Asset> Owners,
    double Score,
    double Fit,
    double Reach,
    Closeness Closeness,
    TrustPath? Route);
