using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Who makes up a partnership, and on how equal a footing.</summary>
/// <param name="Members">Who, by id; only assets that may be suggested.</param>
/// <param name="Unnamed">How many more there are who did not agree to be named or are left out; they count nowhere else.</param>
/// <param name="Sectors">How many members each sector has, those that have any, in the order of the enumeration.</param>
/// <param name="Macro">How many members are macro assets.</param>
/// <param name="Micro">How many are micro assets.</param>
/// <param name="UnknownScale">Of how many that is not known.</param>
/// <param name="SectorMix">
/// The chance that two members drawn with replacement are of different sectors (Blau 1977), those of unknown sector left out, in [0, 1 − 1/3]; null without any known.
/// </param>
/// <param name="Centralisation">
/// Freeman's (1979) degree centralisation of the ties among the members, in [0, 1]: 1 where all run through one, 0 where all have equally many; null for fewer than 3
/// members or no tie among them.
/// </param>
/// <param name="MostTied">The member with most ties to others, the first by id of equals; null where nobody has any.</param>
/// <param name="Warnings">What to mind, in the order of the enumeration; empty for a partnership without members.</param>
public sealed record Partnership(
    ValueList<PartnershipMember> Members,
    int Unnamed,
    ValueList<(Sector Sector, int Members)> Sectors,
    int Macro,
    int Micro,
    int UnknownScale,
    double? SectorMix,
    double? Centralisation,
    Asset? MostTied,
    ValueList<PartnershipWarning> Warnings);
