namespace AssetGraph.Bridging.Strands;

/// <summary>How far an idea of a plan has got, by what is on record of the two it would bring together.</summary>
public enum PlanIdeaState
{
    /// <summary>Nothing was begun, or nobody offers it.</summary>
    Open,

    /// <summary>The two are being introduced.</summary>
    UnderWay,

    /// <summary>An introduction of the two came to nothing; another may be tried.</summary>
    Declined,

    /// <summary>A living tie joins the two; whether it meets the need, its owner says by closing it.</summary>
    Joined,
}
