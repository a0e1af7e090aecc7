namespace AssetGraph.Bridging.Hindsight;

/// <summary>How well the intermediators who did introduce were foreseen.</summary>
/// <param name="Bridges">How many bridges have a documented intermediator who takes part in the graph.</param>
/// <param name="ReciprocalRank">One over the rank of the documented one (0 where not named), averaged over the anchors.</param>
/// <param name="MostConnected">The same for a baseline: whom both sides know, those with most ties first.</param>
/// <param name="FirstThree">The share of bridges whose intermediator stands among the first three.</param>
public sealed record BrokerResult(int Bridges, Estimate ReciprocalRank, Estimate MostConnected, double FirstThree);
