namespace AssetGraph.Bridging.Planning;

/// <summary>An opportunity before and after a change.</summary>
/// <param name="MacroId">The macro side.</param>
/// <param name="MicroId">The micro side.</param>
/// <param name="RankBefore">Its rank before, from 1; null where it was no opportunity.</param>
/// <param name="RankAfter">Its rank after, from 1; null where it is none any more.</param>
/// <param name="ScoreBefore">Its score before; null likewise.</param>
/// <param name="ScoreAfter">Its score after; null likewise.</param>
public sealed record OpportunityShift(string MacroId, string MicroId, int? RankBefore, int? RankAfter, double? ScoreBefore, double? ScoreAfter);
