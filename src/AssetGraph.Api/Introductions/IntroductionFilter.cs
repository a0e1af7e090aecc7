using AssetGraph.Domain;

namespace AssetGraph.Api.Introductions;

/// <summary>Which introductions; each part that is there must hold.</summary>
public sealed record IntroductionFilter
{
    /// <summary>Any of these.</summary>
    public IReadOnlyList<IntroductionStatus>? Statuses { get; init; }

    /// <summary>With this asset as a side or as who introduces.</summary>
    public string? Asset { get; init; }

    /// <summary>Open, and without a change for so many days or more.</summary>
    public int? QuietForDays { get; init; }
}
