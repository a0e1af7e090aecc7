namespace AssetGraph.Bridging.Intermediators;

/// <summary>Whether a broker is at home where the micro side is (C27). Shown, never scored.</summary>
public enum Locality
{
    /// <summary>The micro side has no place: nobody can say.</summary>
    Unknown,

    /// <summary>The broker has its own place there.</summary>
    Based,

    /// <summary>The broker has a living tie with an asset there, other than the micro side.</summary>
    Tied,

    /// <summary>Neither: the broker would be parachuted in.</summary>
    ParachutedIn,
}
