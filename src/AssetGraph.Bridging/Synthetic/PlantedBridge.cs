namespace AssetGraph.Bridging.Synthetic;

/// <summary>A bridge that a made-up city builds after its cut-off because a need was met and somebody whom both sides trust introduced them.</summary>
/// <param name="MacroId">The macro side.</param>
/// <param name="MicroId">The micro side.</param>
/// <param name="IntermediatorId">Who introduces them.</param>
/// <param name="FormedOn">The day the tie forms.</param>
public sealed record PlantedBridge(string MacroId, string MicroId, string IntermediatorId, DateOnly FormedOn);
