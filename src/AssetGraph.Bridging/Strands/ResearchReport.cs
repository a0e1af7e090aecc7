using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Community research as it is on record.</summary>
/// <param name="Commissions">Running ones first, then the latest to begin, those of unknown beginning last; equal ones by the id of their tie.</param>
/// <param name="Researchers">Who was commissioned: most running commissions first, then most at all, then by id.</param>
/// <param name="Places">The places asked about: the smallest share involved first, then the most assets, then by id; places where nobody is at home at the end.</param>
public sealed record ResearchReport(ValueList<ResearchCommission> Commissions, ValueList<ResearchLoad> Researchers, ValueList<ResearchCover> Places);
