using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Something that is looked for in a place, and what would meet it.</summary>
/// <param name="Need">What is looked for.</param>
/// <param name="Seeker">By whom.</param>
/// <param name="Offer">The offer that meets it best: one from the place where there is any, else from elsewhere; null where nobody offers it.</param>
/// <param name="Offerer">Whose that is.</param>
/// <param name="IsHere">Whether who offers it is at home in the place.</param>
/// <param name="State">How far it has got.</param>
/// <param name="Introduction">The latest introduction of the two, or null: only a macro and a micro asset are introduced.</param>
public sealed record PlanIdea(NeedOrOffer Need, Asset Seeker, NeedOrOffer? Offer, Asset? Offerer, bool IsHere, PlanIdeaState State, Introduction? Introduction);
