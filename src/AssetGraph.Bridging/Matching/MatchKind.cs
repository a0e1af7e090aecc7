namespace AssetGraph.Bridging.Matching;

/// <summary>By what a need and an offer meet.</summary>
public enum MatchKind
{
    /// <summary>The same category and at least one shared tag: similarity 1.</summary>
    SharedTag,

    /// <summary>The category tree alone: the same category without a shared tag, or two categories with a common ancestor (Wu–Palmer).</summary>
    CategoryTree,

    /// <summary>Tags alone: the categories have no common ancestor, and the tags overlap.</summary>
    TagOverlap,
}
