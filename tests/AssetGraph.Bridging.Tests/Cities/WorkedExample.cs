using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Cities;

/// <summary>
/// The city of the documentation's worked example:
/// <code>
///   hospital ──grade 5── works ──grade 3── residents        newcomers
///    (macro)            (unknown)           (micro)          (micro, no tie)
///    in ward 'north'                        in 'mill lane', a neighbourhood of 'north'
/// </code>
/// Trust: grade 5 is .95, grade 3 is .50. Needs and offers, five in all: the hospital looks for skills (nursing) and offers jobs (nhs); the residents offer
/// skills (nursing, care) and look for jobs (nhs); the newcomers offer skills (nursing).
/// </summary>
internal static class WorkedExample
{
    public static CityDraft City() => new CityDraft()
        .Place("town", PlaceLevel.City)
        .Place("north", PlaceLevel.Ward, "town")
        .Place("mill-lane", PlaceLevel.Neighbourhood, "north")
        .Macro("hospital", a => a with { PlaceIds = ["north"] })
        .Unknown("works", a => a with { Strands = [Strand.SkillsMatching], Capacity = new Capacity(2) })
        .Micro("residents", a => a with { PlaceIds = ["mill-lane"] })
        .Micro("newcomers")
        .Tie("hospital", "works", grade: 5)
        .Tie("works", "residents", grade: 3)
        .Need("hospital", "skills", "nursing")
        .Offer("hospital", "jobs", "nhs")
        .Offer("residents", "skills", "nursing", "care")
        .Need("residents", "jobs", "nhs")
        .Offer("newcomers", "skills", "nursing")
        .Introduction("ask-1", "hospital", "newcomers", IntroductionStatus.Suggested, ["works"]);
}
