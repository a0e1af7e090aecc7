using System.CommandLine;
using System.Globalization;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Strands;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph plan</c>: what a community economic development plan of a place starts from, as a document to go on writing in.</summary>
internal static class CommunityPlanCommand
{
    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var place = new Argument<string>("place") { Description = "The place, by id." };
        var count = new Option<int>("--count", "-n") { Description = "How many opportunities at most, 1 to 50.", HelpName = "number", DefaultValueFactory = _ => 10 };
        var shared = new BridgingOptions(time);
        var command = new Command("plan", """
            What a community economic development plan of a place starts from, in Markdown: who and what is there, spaces with their owners, ideas, and the next bridges.

            Example:
              assetgraph plan ladywood > ladywood.md
            """)
        {
            place, count,
        };
        shared.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var graph = await shared.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            var plan = await terminal.WorkAsync(
                "Looking around", _ => Task.Run(() => new CommunityPlanner(graph).Of(parsed.GetValue(place)!, parsed.GetValue(count), cancellationToken), cancellationToken)).ConfigureAwait(false);
            Write(plan, graph, terminal.Output);
            Attribution.Write(graph.Snapshot.City, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CommunityPlan plan, BridgingGraph graph, TextWriter output)
    {
        output.WriteLine($"# {plan.Place.Name}");
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"What a plan can start from, by the records of '{graph.Snapshot.City.Id}' at revision {graph.Snapshot.Revision}, as at {graph.AsAt:yyyy-MM-dd}."));
        Section(output, "Who is here", plan.Assets.Select(a => $"{a.Name}{(a.Description is { } said ? $": {said}" : "")}"), "Nobody on record.");
        Section(output, "Spaces", plan.Spaces.Select(s => $"{s.Space.Name}, {(s.Owners.Count == 0 ? "owner not on record" : $"of {string.Join(", ", s.Owners.Select(o => o.Name))}")}"), "None on record: there may be nowhere to meet.");
        Section(output, "Who knows both sides", plan.Brokers.Select(b => b.Name), "Nobody on record: there may be nobody to bring people together.");
        Section(output, "Ideas", plan.Ideas.Select(IdeaOf), "Nobody on record looks for anything.");
        Section(output, "Met within the last year", plan.Met.Select(n => $"{graph.Snapshot.Assets.Find(n.AssetId)!.Name}: {Words(n, graph)}, closed {n.ClosedOn}"), "Nothing on record: close a need when it is met, and it stands here.");
        Section(output, "Offered, and not looked for here", plan.Unused.Select(o => $"{graph.Snapshot.Assets.Find(o.AssetId)!.Name}: {Words(o, graph)}"), "All that is offered is looked for.");
        Section(output, "Next bridges", plan.Opportunities.Select(o => o.Explanation.Summary.Text), "None: no need here meets an offer across the scales.");

        string IdeaOf(PlanIdea idea) => $"{idea.Seeker.Name} looks for {Words(idea.Need, graph)}: "
            + (idea.Offerer is { } who ? $"{who.Name} offers {Words(idea.Offer!, graph)}{(idea.IsHere ? ", here" : "")}{Progress(idea)}." : "nobody on record offers it.");

        static string Progress(PlanIdea idea) => idea.State switch
        {
            PlanIdeaState.UnderWay => idea.Introduction?.NextStep is { } step ? $"; they are being introduced, next: {step.TrimEnd('.')}" : "; they are being introduced",
            PlanIdeaState.Declined => idea.Introduction?.Outcome is { } why ? $"; tried, and came to nothing: {why.TrimEnd('.')}" : "; tried, and came to nothing",
            PlanIdeaState.Joined => "; the two are tied already: does it meet the need?",
            _ => "",
        };
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines, string none)
    {
        output.WriteLine();
        output.WriteLine($"## {title}");
        output.WriteLine();
        var any = false;
        foreach (var line in lines)
        {
            any = true;
            output.WriteLine($"- {line.ReplaceLineEndings(" ")}");
        }

        if (!any)
        {
            output.WriteLine(none);
        }
    }

    private static string Words(NeedOrOffer record, BridgingGraph graph) =>
        record.Description is { Length: > 0 } said ? $"{graph.Snapshot.Categories.Find(record.CategoryId)!.Name.ToLowerInvariant()} ({said.TrimEnd('.')})" : graph.Snapshot.Categories.Find(record.CategoryId)!.Name.ToLowerInvariant();
}
