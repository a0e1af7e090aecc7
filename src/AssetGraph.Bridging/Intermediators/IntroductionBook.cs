using AssetGraph.Domain;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>What is on record about introductions by a day: who is being asked, who joined whom, and how far each pair got.</summary>
/// <remarks>
/// An introduction whose status changed after the day is not known yet. A tie that names its broker is a past introduction that led to a tie, unless an
/// introduction on record made it and is counted already; ended ties count too, since they were made.
/// </remarks>
internal sealed class IntroductionBook
{
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Join>> made = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Introduction> latest = [];

    public IntroductionBook(CitySnapshot snapshot, DateOnly asAt, Exclusions exclusions)
    {
        var counted = new HashSet<(string TieId, string BrokerId)>();
        foreach (var introduction in snapshot.Introductions.Where(i => i.UpdatedOn is not { } on || on.Earliest <= asAt))
        {
            var pair = (introduction.MacroId, introduction.MicroId);
            if (!latest.TryGetValue(pair, out var before) || !(Day(introduction) < Day(before)))
            {
                latest[pair] = introduction;
            }

            var reference = new EntityReference(EntityKind.Introduction, introduction.Id);
            foreach (var broker in introduction.IntermediatorIds.Distinct(StringComparer.Ordinal))
            {
                if (introduction.IsOpen)
                {
                    open[broker] = open.GetValueOrDefault(broker) + 1;
                }
                else if (introduction.Status == IntroductionStatus.Declined)
                {
                    failed[broker] = failed.GetValueOrDefault(broker) + 1;
                }
                else
                {
                    Record(broker, new Join(introduction.MacroId, introduction.MicroId, reference));
                    if (introduction.TieId is { } tieId)
                    {
                        counted.Add((tieId, broker));
                    }
                }
            }
        }

        foreach (var tie in snapshot.Ties)
        {
            if (tie.BrokeredById is { } broker
                && !exclusions.Covers(tie)
                && tie.HasBegunBy(asAt)
                && !counted.Contains((tie.Id, broker)))
            {
                Record(broker, new Join(tie.SourceId, tie.TargetId, new EntityReference(EntityKind.Tie, tie.Id)));
            }
        }

        static DateOnly Day(Introduction introduction) => introduction.UpdatedOn?.Latest ?? DateOnly.MinValue;

        void Record(string broker, Join join)
        {
            if (!made.TryGetValue(broker, out var joins))
            {
                made.Add(broker, joins = []);
            }

            joins.Add(join);
        }
    }

    public int OpenAsks(string assetId) => open.GetValueOrDefault(assetId);

    public int Failed(string assetId) => failed.GetValueOrDefault(assetId);

    public IReadOnlyList<Join> MadeBy(string assetId) => made.GetValueOrDefault(assetId) ?? [];

    /// <summary>The introduction of the pair with the latest status, of equal days the last by id; null where there is none.</summary>
    public Introduction? LatestOf(string macroId, string microId) => latest.GetValueOrDefault((macroId, microId));

    /// <summary>A past introduction that led to a tie.</summary>
    internal readonly record struct Join(string FirstId, string SecondId, EntityReference Record)
    {
        public bool Involves(string assetId) => FirstId == assetId || SecondId == assetId;
    }
}
