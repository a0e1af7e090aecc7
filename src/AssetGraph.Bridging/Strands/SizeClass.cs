namespace AssetGraph.Bridging.Strands;

/// <summary>How large an organisation is by the people it employs: the classes of Commission Recommendation 2003/361/EC, by headcount alone.</summary>
public enum SizeClass
{
    /// <summary>No source says.</summary>
    Unknown,

    /// <summary>Fewer than 10 people.</summary>
    Micro,

    /// <summary>10 to 49.</summary>
    Small,

    /// <summary>50 to 249.</summary>
    Medium,

    /// <summary>250 or more.</summary>
    Large,
}
