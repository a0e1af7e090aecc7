using System.CommandLine;
using AssetGraph.Bridging.Strands;
using AssetGraph.Cli.Output;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph skills</c>: who could fill which need for skills, and what is still between them.</summary>
internal static class SkillsCommand
{
    private static readonly ResultColumn[] Columns =
    [
        new("need", null), new("asker", null), new("askerName", "Who asks"), new("category", "For"), new("needLevel", "Level asked"),
        new("offer", null), new("holder", null), new("holderName", "Who could"), new("offerLevel", "Level held"), new("levelGap", "Gap"),
        new("below", "Below qualification"), new("similarity", "Likeness"), new("met", "There already"), new("steps", "Still to come"), new("wishes", "Wishes"), new("place", "Nearness"),
    ];

    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var count = new Option<int>("--count", "-n") { Description = "How many at most, 1 to 1,000.", HelpName = "number", DefaultValueFactory = _ => 20 };
        var category = new Option<string?>("--category") { Description = "Only needs in this category or below it.", HelpName = "id" };
        return BridgeCommand.Of(
            "skills",
            """
            Needs for skills and jobs against the offers of residents, groups and small organisations: by occupation, level, prerequisites and place.

            Example:
              assetgraph skills --category skills --count 10
            """,
            [count, category],
            new BridgingOptions(time),
            terminal,
            data,
            Columns,
            (graph, parsed, cancellation) =>
            {
                var report = new SkillsMatcher(graph).Find(parsed.GetValue(count), parsed.GetValue(category), cancellation);
                return (
                    report.Matches.Select(m => new object?[]
                    {
                        m.Meeting.Need.Id, m.Asker.Id, m.Asker.Name, m.Meeting.Need.CategoryId, m.Meeting.Need.Level,
                        m.Meeting.Offer.Id, m.Holder.Id, m.Holder.Name, m.Meeting.Offer.Level, m.LevelGap,
                        m.BelowQualification, m.Meeting.Similarity, m.Met.ToArray(), m.Steps.ToArray(), m.Wishes.Select(w => w == Wish.StartUp ? "start-up" : "job").ToArray(), m.Place.Value,
                    }),
                    $"{report.Found:N0} matches. Of {report.Balance.Sum(b => b.Needs):N0} needs {report.Balance.Sum(b => b.UnmetNeeds):N0} are met by nobody at their level, of {report.Balance.Sum(b => b.Offers):N0} offers {report.Balance.Sum(b => b.UnusedOffers):N0} meet no need.");
            });
    }
}
