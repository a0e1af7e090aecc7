namespace AssetGraph.Domain;

/// <summary>How far an introduction got.</summary>
public enum IntroductionStatus
{
    /// <summary>Somebody took the opportunity up.</summary>
    Suggested,

    /// <summary>Both sides and the intermediator agreed to meet.</summary>
    Agreed,

    /// <summary>They met.</summary>
    Introduced,

    /// <summary>A direct tie came of it.</summary>
    TieFormed,

    /// <summary>One side said no, or nothing came of it.</summary>
    Declined,
}
