namespace AssetGraph.Stores.Neo4j;

/// <summary>What a failed request says about trying again.</summary>
internal enum Failure
{
    /// <summary>The server understood and said no; it will say no again.</summary>
    Refused,

    /// <summary>The server said no for now: a deadlock, a change of leader, a shortage. Nothing was kept; try again.</summary>
    Transient,

    /// <summary>The request never got there. Nothing was kept; try again.</summary>
    NotSent,

    /// <summary>No answer came within the time-out: whether the server did it is not known, and asking once more would take as long again.</summary>
    Silent,

    /// <summary>No complete answer came: whether the server did it is not known.</summary>
    Lost,

    /// <summary>The user or password is refused, or everybody for some seconds. Never tried again by itself.</summary>
    Denied,

    /// <summary>The server has just been found away: it is not asked again for a moment.</summary>
    Away,
}
