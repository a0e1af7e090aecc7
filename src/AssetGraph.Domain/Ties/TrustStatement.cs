namespace AssetGraph.Domain;

/// <summary>
/// Trust that somebody stated: either one grade of 1 to 5, or PARTNER's three items (reliability, shared mission, openness), each 1 to 4.
/// Exactly one of the two forms is filled.
/// </summary>
/// <param name="Grade">1 (open distrust) to 5 (known and trusted), or null.</param>
/// <param name="Items">The three items, or null.</param>
public sealed record TrustStatement(double? Grade, TrustItems? Items = null)
{
    /// <summary>The trust as a number in [0.05, 0.95]: 0.05 + 0.90 · (grade − 1)/4, or 0.05 + 0.90 · (mean of the items − 1)/3.</summary>
    public double Value
    {
        get
        {
            var share = Items is { } items ? ((items.Reliability + items.SharedMission + items.Openness) / 3.0 - 1) / 3 : (Grade!.Value - 1) / 4;
            // In binary 0.05 + 0.90 is a little more than 0.95.
            return Math.Clamp(0.05 + 0.90 * share, 0.05, 0.95);
        }
    }

    /// <summary>Whether this is the lowest statement there is: open distrust, along which no trust travels.</summary>
    public bool IsOpenDistrust => Items is { } items ? items is { Reliability: <= 1, SharedMission: <= 1, Openness: <= 1 } : Grade <= 1;
}

/// <summary>The three trust items of the PARTNER tool, each from 1 (not at all) to 4 (a great deal).</summary>
/// <param name="Reliability">Whether the other keeps its word.</param>
/// <param name="SharedMission">Whether both want the same.</param>
/// <param name="Openness">Whether one can talk frankly.</param>
public sealed record TrustItems(double Reliability, double SharedMission, double Openness);
