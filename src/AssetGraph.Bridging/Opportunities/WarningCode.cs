namespace AssetGraph.Bridging.Opportunities;

/// <summary>What to know before acting on an opportunity. Warnings never change a score.</summary>
public enum WarningCode
{
    /// <summary>No route of trust joins the two within 4 hops.</summary>
    Cold,

    /// <summary>One side openly distrusts the other.</summary>
    Distrust,

    /// <summary>A living tie of an adverse type, as 'contests', joins the two.</summary>
    Contest,

    /// <summary>Every route between the two uses a tie that one programme brought about (C13).</summary>
    OneProgramme,

    /// <summary>The newest evidence is older than <see cref="OpportunityFinder.StaleAfterDays"/>.</summary>
    StaleData,

    /// <summary>Only one side gains by what is recorded (C24).</summary>
    OneSided,
}
