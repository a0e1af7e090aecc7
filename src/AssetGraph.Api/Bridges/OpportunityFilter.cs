using AssetGraph.Domain;

namespace AssetGraph.Api.Bridges;

/// <summary>Which opportunities are wanted: all that is given must hold; of a list, one suffices.</summary>
public sealed record OpportunityFilter
{
    /// <summary>Strands.</summary>
    public IReadOnlyList<Strand>? Strands { get; init; }

    /// <summary>Places, by id or key, each with what lies below it.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>Categories of what meets, by id or key.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Macro sides, by id or key.</summary>
    public IReadOnlyList<string>? Macro { get; init; }

    /// <summary>Micro sides, by id or key.</summary>
    public IReadOnlyList<string>? Micro { get; init; }

    /// <summary>The least score.</summary>
    public double? MinimumScore { get; init; }

    /// <summary>Only where both sides gain.</summary>
    public bool? MutualOnly { get; init; }
}
