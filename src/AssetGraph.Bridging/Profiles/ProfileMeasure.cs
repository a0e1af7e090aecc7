namespace AssetGraph.Bridging.Profiles;

/// <summary>What a city's profile tells: shares, so that cities of different sizes can stand side by side.</summary>
public enum ProfileMeasure
{
    /// <summary>Of the assets: those whose scale is known. What is unknown is missing from most other figures.</summary>
    ScaleKnown,

    /// <summary>Of the assets of known scale: macro ones.</summary>
    Macro,

    /// <summary>Of the organisations whose sector is known: those of the social sector, how dense civil society is (C60).</summary>
    SocialSector,

    /// <summary>Of the micro assets: those with a bridge of their own.</summary>
    Bridged,

    /// <summary>Of the micro assets: those with any route of trust to a macro asset.</summary>
    Reached,

    /// <summary>Of the assets that are no spaces: those whom trust joins to a macro and to a micro asset.</summary>
    Brokers,

    /// <summary>Of the open needs: those that an open offer of another asset meets.</summary>
    NeedsMet,

    /// <summary>Of the open offers: those that meet an open need of another asset.</summary>
    OffersWanted,

    /// <summary>Of the neighbourhoods and wards with an asset: those with a space.</summary>
    PlacesWithSpace,

    /// <summary>Of these: those with somebody whom trust joins to both sides.</summary>
    PlacesWithBroker,

    /// <summary>Of the introductions that came to an end: those that made a tie.</summary>
    IntroductionsJoined,

    /// <summary>Of the living ties that can carry trust: those whose trust somebody stated. How much of the rest rests on defaults.</summary>
    TrustStated,

    /// <summary>Not a share: the E–I index of ties by scale, −1 (all within a scale) to 1 (all across), beside what chance would bring in this very network.</summary>
    AcrossScales,
}
