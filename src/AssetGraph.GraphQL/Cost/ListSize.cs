using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Cost;

/// <summary>What a <c>@listSize</c> says of a field.</summary>
internal sealed record ListSize
{
    /// <summary>The most items there are, where no slicing argument says less or more.</summary>
    public double? AssumedSize { get; init; }

    /// <summary>The arguments that say how many items are wanted, each as the names that lead to it.</summary>
    public ImmutableArray<ImmutableArray<string>> SlicingArguments { get; init; } = [];

    /// <summary>The names of the fields inside that are the lists meant; empty where it is the field itself.</summary>
    public ImmutableArray<string> SizedFields { get; init; } = [];

    /// <summary>Whether exactly one of the slicing arguments must be given.</summary>
    public bool RequireOneSlicingArgument { get; init; }

    /// <summary>What counts where no slicing argument is given; null for nothing.</summary>
    public double? SlicingArgumentDefaultValue { get; init; }
}
