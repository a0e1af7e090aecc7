namespace AssetGraph.Api.Analyses;

/// <summary>How cut off one group is.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Size">How many assets are in it.</param>
/// <param name="EiIndex">(ties out − ties within)/(both); null without ties.</param>
/// <param name="Homophily">Coleman's index; null without ties or without others.</param>
public sealed record GroupIsolation(string Group, int Size, double? EiIndex, double? Homophily);
