using System.Globalization;

namespace AssetGraph.Domain;

/// <summary>The rules that a tie must keep on its own.</summary>
internal static class TieRules
{
    internal static void Check(Tie tie, ErrorCollector errors)
    {
        if (!string.IsNullOrEmpty(tie.SourceId) && tie.SourceId == tie.TargetId)
        {
            errors.Add(ErrorCodes.SelfTie, $"it joins '{ErrorCollector.Shown(tie.SourceId)}' with itself", nameof(Tie.TargetId), "another asset than sourceId");
        }
        if (!(tie.Weight > 0 && double.IsFinite(tie.Weight)))
        {
            errors.Add(ErrorCodes.OutOfRange, $"it is {tie.Weight.ToString(CultureInfo.InvariantCulture)}", nameof(Tie.Weight), "a finite number above 0");
        }
        errors.Amount(tie.Amount, "amount");
        CheckTrust(tie.Trust, errors);
        if (tie.Strand is { } strand)
        {
            errors.Defined(strand, nameof(Tie.Strand));
        }
        errors.NotBefore(tie.EndedOn, tie.OccurredOn, "endedOn", "occurredOn");
        errors.Optional(tie.Description, nameof(Tie.Description), TextLimits.Text);
        errors.Sources(tie.Sources, "sources");
        errors.Attributes(tie.Attributes);
    }

    private static void CheckTrust(TrustStatement? trust, ErrorCollector errors)
    {
        if (trust is null)
        {
            return;
        }
        if (trust.Grade is null == trust.Items is null)
        {
            errors.Add(ErrorCodes.Contradiction, trust.Grade is null ? "it has neither a grade nor items" : "it has a grade and items", nameof(Tie.Trust), "either a grade or the three items");
        }
        if (trust.Grade is { } grade)
        {
            errors.Between(grade, 1, 5, "trust.grade");
        }
        if (trust.Items is { } items)
        {
            errors.Between(items.Reliability, 1, 4, "trust.items.reliability");
            errors.Between(items.SharedMission, 1, 4, "trust.items.sharedMission");
            errors.Between(items.Openness, 1, 4, "trust.items.openness");
        }
    }
}
