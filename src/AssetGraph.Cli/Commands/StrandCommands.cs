using System.CommandLine;
using AssetGraph.Bridging.Strands;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary>The programme's own questions: <c>assetgraph partnership</c>, <c>places</c>, <c>dependence</c>, <c>consortium</c>, <c>spaces</c>, <c>spend</c>, <c>market</c> and <c>indicators</c>.</summary>
internal static class StrandCommands
{
    internal static IEnumerable<Command> All(Terminal terminal, DataOption data, TimeProvider time) =>
        [Partnership(terminal, data, time), Places(terminal, data, time), Dependence(terminal, data, time), Consortium(terminal, data, time), Spaces(terminal, data, time), Spend(terminal, data, time), Market(terminal, data, time), Indicators(terminal, data, time)];

    private static Command Partnership(Terminal terminal, DataOption data, TimeProvider time)
    {
        var of = new Option<string?>("--of") { Description = "The asset that stands for it: a programme, a board, a network.", HelpName = "id" };
        var members = new Option<string[]>("--members") { Description = "Those who would be its members, by id.", HelpName = "ids" };
        return BridgeCommand.Of(
            "partnership",
            """
            Whether a partnership or steering group is mixed and on an equal footing.

            Examples:
              assetgraph partnership --of use-it-partnership --as-at 2019-01-01
              assetgraph partnership --members swb-nhs-trust,brushstrokes,ise
            """,
            [of, members],
            new BridgingOptions(time),
            terminal,
            data,
            [new("asset", null), new("name", "Member"), new("sector", "Sector"), new("scale", "Scale"), new("leads", "Leads"), new("tiesWithin", "Ties within")],
            (graph, parsed, cancellation) =>
            {
                var (one, many) = (parsed.GetValue(of), Lists.Of(parsed.GetValue(members)));
                if (one is null == (many.Count == 0))
                {
                    throw CommandException.Usage("Expected --of or --members, one of the two.");
                }

                var check = new PartnershipCheck(graph);
                var found = one is null ? check.Of(many, cancellation) : check.Of(one, cancellation);
                return (
                    found.Members.Select(m => new object?[] { m.Asset.Id, m.Asset.Name, m.Asset.Sector, m.Scale, m.Leads ? "yes" : "no", m.TiesWithin }),
                    $"{found.Macro} macro, {found.Micro} micro, {found.UnknownScale} unknown; sector mix {Share(found.SectorMix)}, centralisation {Share(found.Centralisation)}"
                    + $"{(found.Unnamed > 0 ? $"; {found.Unnamed} more are not named" : "")}. {string.Join(" ", found.Warnings.Select(w => Words(w, found)))}".TrimEnd());
            });
    }

    private static Command Places(Terminal terminal, DataOption data, TimeProvider time)
    {
        var level = new Option<PlaceLevel?>("--level") { Description = "Only places of this level. Without it: neighbourhoods and wards.", HelpName = "level" };
        return BridgeCommand.Of(
            "places",
            """
            Places without anywhere to meet or anybody who knows both sides.

            Example:
              assetgraph places --level ward
            """,
            [level],
            new BridgingOptions(time),
            terminal,
            data,
            [
                new("place", null), new("name", "Place"), new("assets", "Assets"), new("spaces", "Spaces"), new("brokers", "Brokers"), new("nearestWithSpace", "Nearest space"),
                new("nearestWithBroker", "Nearest broker"),
            ],
            (graph, parsed, cancellation) =>
            {
                var gaps = new PlaceGaps(graph).Find(parsed.GetValue(level), cancellation);
                return (
                    gaps.Select(g => new object?[] { g.Place.Id, g.Place.Name, g.Assets, g.Spaces, g.Brokers, g.NearestWithSpace?.Name, g.NearestWithBroker?.Name }),
                    gaps.Count == 0 ? "Every place has a space and somebody who knows both sides." : null);
            });
    }

    private static Command Dependence(Terminal terminal, DataOption data, TimeProvider time)
    {
        var programme = new Option<string[]>("--programme") { Description = "Assets that go when the programme ends, by id.", HelpName = "ids" };
        return BridgeCommand.Of(
            "dependence",
            """
            How much of the city's bridging stands on one programme: what would be left without the ties that it made.

            Example:
              assetgraph dependence --programme use-it-job-club --as-at 2019-01-01
            """,
            [programme],
            new BridgingOptions(time),
            terminal,
            data,
            [new("macro", null), new("macroName", "Macro asset"), new("micro", null), new("microName", "Micro asset"), new("hopsWithout", "Hops without"), new("sponsor", "Sponsor")],
            (graph, parsed, cancellation) =>
            {
                var found = new DependenceCheck(graph).Find(Lists.Of(parsed.GetValue(programme)), cancellation);
                return (
                    found.Dependent.Select(d => new object?[] { d.Macro.Id, d.Macro.Name, d.Micro.Id, d.Micro.Name, d.HopsWithout, d.Sponsor }),
                    $"{found.Dependent.Count:N0} of {found.Bridges:N0} bridges depend on the programme, {found.WithoutSponsor:N0} of them without a sponsor; {found.CutOff.Count:N0} micro assets would reach no macro asset any more. "
                    + $"Macro–micro efficiency: {found.EfficiencyToday:0.####} today, {found.EfficiencyWithout:0.####} without.");
            });
    }

    private static Command Consortium(Terminal terminal, DataOption data, TimeProvider time)
    {
        var macro = new Argument<string>("anchor") { Description = "The macro asset, by id." };
        var categories = new Option<string[]>("--categories") { Description = "Only needs of these categories or below them.", HelpName = "ids" };
        var command = BridgeCommand.Of(
            "consortium",
            """
            The smallest consortium of micro assets whose offers together meet what an anchor looks for.

            Example:
              assetgraph consortium birmingham-city-council --categories supply-services
            """,
            [categories],
            new BridgingOptions(time),
            terminal,
            data,
            [new("asset", null), new("name", "Member"), new("covers", "Meets"), new("reach", "Reach")],
            (graph, parsed, cancellation) =>
            {
                var found = new ConsortiumFinder(graph).Find(parsed.GetValue(macro)!, Lists.Of(parsed.GetValue(categories)), cancellation);
                return (
                    found.Members.Select(m => new object?[] { m.Asset.Id, m.Asset.Name, m.Covers.Select(n => n.CategoryId).ToArray(), m.Reach }),
                    $"{found.Needs.Count - found.Unmet.Count} of {found.Needs.Count} needs are met, from {found.Candidates:N0} candidates. "
                    + (found.IsExact ? "No smaller consortium does." : $"Chosen greedily; fewer than {found.FewestPossible} can't do.")
                    + (found.Unmet.Count == 0 ? "" : $" Nobody offers: {string.Join(", ", found.Unmet.Select(n => n.Description ?? n.CategoryId))}."));
            });
        command.Add(macro);
        return command;
    }

    private static Command Spaces(Terminal terminal, DataOption data, TimeProvider time)
    {
        var count = new Option<int>("--count", "-n") { Description = "How many at most, 1 to 500.", HelpName = "number", DefaultValueFactory = _ => 20 };
        var seekers = new Option<string[]>("--seekers") { Description = "Only for these who look for a space, by id.", HelpName = "ids" };
        return BridgeCommand.Of(
            "spaces",
            """
            Spaces that are offered for those who look for one, with the owner and the route to them.

            Example:
              assetgraph spaces --count 10
            """,
            [count, seekers],
            new BridgingOptions(time),
            terminal,
            data,
            [
                new("seeker", null), new("seekerName", "Looks for a space"), new("space", null), new("spaceName", "Space"), new("offer", "Offered"), new("owners", "Owner"), new("route", "Route to the owner"),
                new("score", "Score"),
            ],
            (graph, parsed, cancellation) =>
            {
                var wanted = Lists.Of(parsed.GetValue(seekers));
                var matches = new SpaceMatcher(graph).Find(parsed.GetValue(count), wanted.Count == 0 ? null : wanted, cancellation);
                return (
                    matches.Select(m => new object?[]
                    {
                        m.Seeker.Id, m.Seeker.Name, m.Space.Id, m.Space.Name, m.Offer.Description ?? m.Offer.CategoryId, m.Owners.Select(o => o.Name).ToArray(),
                        m.Route is null ? null : string.Join(" → ", m.Route.Hops.Select(h => h.ToId).Prepend(m.Route.FromId).Select(id => BridgeCommand.NameOf(graph, id))), m.Score,
                    }),
                    matches.Count == 0 ? "Nobody looks for a space that is offered." : null);
            });
    }

    private static Command Spend(Terminal terminal, DataOption data, TimeProvider time)
    {
        var place = new Option<string?>("--place") { Description = "What counts as local. Without it: each anchor's own city.", HelpName = "id" };
        return BridgeCommand.Of(
            "spend",
            """
            How much of what anchors are known to spend stays in the city, and what could be bought there.

            Example:
              assetgraph spend --format csv
            """,
            [place],
            new BridgingOptions(time),
            terminal,
            data,
            [
                new("macro", null), new("name", "Anchor"), new("currency", "Currency"), new("known", "Known a year"), new("local", "Local"), new("localShare", "Share"), new("toMicro", "To micro assets"),
                new("suppliers", "Suppliers"), new("withoutAmount", "Without amount"), new("couldMove", "Could be bought here"),
            ],
            (graph, parsed, cancellation) =>
            {
                var lines = new LocalSpend(graph).Find(parsed.GetValue(place), cancellation);
                return (
                    lines.Select(l => new object?[]
                    {
                        l.Macro.Id, l.Macro.Name, l.Currency, (double)l.Known, (double)l.Local, l.LocalShare, (double)l.ToMicro, l.Suppliers, l.WithoutAmount, l.CouldMove.Select(n => n.CategoryId).ToArray(),
                    }),
                    lines.Count == 0 ? "Nobody is on record as a supplier of a macro asset." : null);
            });
    }

    private static Command Market(Terminal terminal, DataOption data, TimeProvider time) => BridgeCommand.Of(
        "market",
        """
        The state of the market of social enterprises: what they offer, what support they look for, and what anchors look for that none of them offers.

        Example:
          assetgraph market --format csv
        """,
        [],
        new BridgingOptions(time),
        terminal,
        data,
        [
            new("category", null), new("name", "Category"), new("offers", "Offers"), new("supportNeeds", "Needs of theirs"), new("anchorNeeds", "Needs of anchors"), new("anchorNeedsUnmet", "Unmet"),
            new("suppliers", "Who offers"),
        ],
        (graph, _, cancellation) =>
        {
            var report = new MarketReporter(graph).Report(cancellation);
            var histories = string.Join(", ", report.ByHistory.Where(h => h.History != TradingHistory.Unknown).Select(h => $"{h.Enterprises:N0} {Words(h.History)} in trade"));
            var sizes = string.Join(", ", report.BySize.Select(s => $"{s.Enterprises:N0} {(s.Size == SizeClass.Unknown ? "of unknown size" : s.Size.ToString().ToLowerInvariant())}"));
            return (
                report.Lines.Select(l => new object?[] { l.Category.Id, l.Category.Name, l.Offers, l.SupportNeeds, l.AnchorNeeds, l.AnchorNeedsUnmet, l.Suppliers.Select(s => s.Name).ToArray() }),
                $"{report.Enterprises:N0} social enterprises{(sizes.Length == 0 ? "" : $": {sizes}")}{(histories.Length == 0 ? "" : $"; {histories}")}; {report.WithoutOffer.Count:N0} have no open offer on record.");
        });

    private static Command Indicators(Terminal terminal, DataOption data, TimeProvider time)
    {
        var strand = new Option<string?>("--strand") { Description = "Only figures of this strand, or of a word such as programme.", HelpName = "word" };
        return BridgeCommand.Of(
            "indicators",
            """
            Outcomes: what all sources say of one thing, beside its target. Where they conflict they stand side by side.

            Example:
              assetgraph indicators --strand skills-matching
            """,
            [strand],
            new BridgingOptions(time),
            terminal,
            data,
            [new("fact", null), new("label", "Figure"), new("value", "Value"), new("unit", "Unit"), new("period", "Period"), new("target", "Target"), new("attained", "Attained"), new("conflict", "Conflict")],
            (graph, parsed, _) =>
            {
                var found = IndicatorBoard.Of(graph.Snapshot, parsed.GetValue(strand));
                return (
                    found.SelectMany(i => i.Figures.Select(f => new object?[] { f.Fact.Id, f.Fact.Label, f.Fact.Value, f.Fact.Unit, f.Fact.Period, f.Fact.Target, f.Attained, i.InConflict ? "yes" : "" })),
                    $"{found.Count:N0} indicators, {found.Count(i => i.InConflict):N0} of them with sources in conflict.");
            });
    }

    private static string Words(TradingHistory history) => history switch
    {
        TradingHistory.New => "under 3 years",
        TradingHistory.Settled => "3 to 9 years",
        _ => "10 years or more",
    };

    private static string Share(double? share) => share is { } known ? $"{known:0.##}" : "not known";

    private static string Words(PartnershipWarning warning, Partnership partnership) => warning switch
    {
        PartnershipWarning.NoMacro => "No member is a macro asset.",
        PartnershipWarning.NoMicro => "No member is a micro asset.",
        PartnershipWarning.OneSector => "All members whose sector is known are of the same one.",
        PartnershipWarning.AllLeadsMacro => "Everybody who leads is a macro asset.",
        PartnershipWarning.OneDominates => $"The ties among the members run through {partnership.MostTied!.Name}.",
        _ => $"Without a tie to another member: {string.Join(", ", partnership.Members.Where(m => m.TiesWithin == 0).Select(m => m.Asset.Name))}.",
    };
}
