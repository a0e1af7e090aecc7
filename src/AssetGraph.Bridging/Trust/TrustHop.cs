using AssetGraph.Domain;

namespace AssetGraph.Bridging.Trust;

/// <summary>One hop of a route: who trusts whom, through which tie.</summary>
/// <param name="FromId">The asset that trusts.</param>
/// <param name="ToId">The asset that is trusted.</param>
/// <param name="Tie">The tie the hop goes by, with its type, dates and sources; where several join the two, the one whose trust counts.</param>
/// <param name="Reversed">Whether the hop goes from the tie's target to its source.</param>
/// <param name="Trust">t′, the trust after ageing, in (0, 1].</param>
/// <param name="UnagedTrust">t, the trust as stated or assumed, in (0, 1].</param>
/// <param name="Assumed">Whether nobody stated the trust in this direction and the type's default stands in.</param>
/// <param name="SeenOn">The date that ageing counts from: last confirmed, else occurred; null where the tie has neither.</param>
public sealed record TrustHop(string FromId, string ToId, Tie Tie, bool Reversed, double Trust, double UnagedTrust, bool Assumed, PartialDate? SeenOn);
