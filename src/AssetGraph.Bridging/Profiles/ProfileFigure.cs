namespace AssetGraph.Bridging.Profiles;

/// <summary>One figure of a city's profile.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Value">The share, in [0, 1], or the index, in [−1, 1]; null where it is one of fewer than <see cref="Least"/>.</param>
/// <param name="Low">The lower end of the 95 % interval of a share by Wilson (1927); null where there is no value and for the index.</param>
/// <param name="High">The upper end.</param>
/// <param name="Of">What it is a share of: how many there are. For the index the ties.</param>
/// <param name="Expected">What chance would bring: the mean over all ways to give the same scales to the same network; null for shares.</param>
/// <param name="Z">How many standard deviations the value lies above that; null for shares and where chance has no spread.</param>
public sealed record ProfileFigure(ProfileMeasure Measure, double? Value, double? Low, double? High, int Of, double? Expected, double? Z)
{
    /// <summary>The fewest that a figure is told of: less says nothing of a city, and might tell of somebody.</summary>
    public const int Least = 5;
}
