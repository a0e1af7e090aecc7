namespace AssetGraph.Bridging.Strands;

/// <summary>What somebody who offers skills says that they look for.</summary>
public enum Wish
{
    /// <summary>A job: an open need in the category <c>jobs</c> or below it.</summary>
    Job,

    /// <summary>A business of their own: an open need tagged <c>start-up</c>.</summary>
    StartUp,
}
