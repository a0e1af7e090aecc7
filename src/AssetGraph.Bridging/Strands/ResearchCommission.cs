using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Research that somebody asked for: whose, of whom, and by which tie.</summary>
/// <param name="Tie">The tie <c>commissions</c>: its description is the brief, its amount the value in a year, its sources where it is written.</param>
/// <param name="Client">Who asked.</param>
/// <param name="Researcher">Who looks into it.</param>
/// <param name="IsOver">Whether it had ended by the day that was asked about.</param>
/// <param name="Decision">What was decided because of it, in somebody's words; null where nobody said, or where it was decided after that day.</param>
/// <param name="DecidedOn">When; null where that is not on record as a date.</param>
public sealed record ResearchCommission(Tie Tie, Asset Client, Asset Researcher, bool IsOver, string? Decision, PartialDate? DecidedOn)
{
    /// <summary>The attribute of the tie that says what was decided because of it.</summary>
    public const string DecisionAttribute = "decision";

    /// <summary>The attribute that says when: a year, a month or a day.</summary>
    public const string DecidedOnAttribute = "decided_on";

    internal static ResearchCommission Of(Tie tie, Asset client, Asset researcher, DateOnly asAt)
    {
        PartialDate? decidedOn = PartialDate.TryParse(tie.Attributes[DecidedOnAttribute], out var date) ? date : null;
        var isKnown = !string.IsNullOrWhiteSpace(tie.Attributes[DecisionAttribute]) && !(decidedOn is { } on && on.Earliest > asAt);
        return new ResearchCommission(
            tie, client, researcher, !tie.LivesOn(asAt), isKnown ? tie.Attributes[DecisionAttribute]!.Trim() : null, isKnown ? decidedOn : null);
    }
}
