using AssetGraph.Domain;

namespace AssetGraph.Api.Filters;

/// <summary>Which assets are wanted: all that is given must hold; of a list, one suffices.</summary>
public sealed record AssetFilter
{
    /// <summary>Ids or keys.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Kinds.</summary>
    public IReadOnlyList<AssetKind>? Kinds { get; init; }

    /// <summary>Scales.</summary>
    public IReadOnlyList<Scale>? Scales { get; init; }

    /// <summary>Sectors.</summary>
    public IReadOnlyList<Sector>? Sectors { get; init; }

    /// <summary>Strands.</summary>
    public IReadOnlyList<Strand>? Strands { get; init; }

    /// <summary>Places, each with what lies below it.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>Subtypes.</summary>
    public IReadOnlyList<string>? Subtypes { get; init; }

    /// <summary>Categories of open needs and offers.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>With no tie at all, or with at least one.</summary>
    public bool? Isolated { get; init; }
}
