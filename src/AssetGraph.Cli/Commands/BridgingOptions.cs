using System.CommandLine;
using AssetGraph.Bridging;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary>What the questions about bridges share: the city, the day, and what is left out of the graph.</summary>
internal sealed class BridgingOptions(TimeProvider time)
{
    private readonly CityOption city = new();

    private readonly Option<DateOnly?> asAt = AsAtOption.Create("The day the question is about: which ties live, how old trust is, what is open");

    private readonly Option<bool> withoutProject = new("--without-project-ties")
    {
        Description = "Leave out the ties that the programme itself made: the city as it would be without it.",
    };

    private readonly Option<string[]> exclude = new("--exclude")
    {
        Description = "Leave out these assets, by id.",
        HelpName = "ids",
    };

    internal void AddTo(Command command)
    {
        command.Add(city.Option);
        command.Add(city.Revision);
        command.Add(asAt);
        command.Add(withoutProject);
        command.Add(exclude);
    }

    internal async Task<BridgingGraph> ReadAsync(ICityStore store, ParseResult parsed, CancellationToken cancellationToken)
    {
        var snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
        var exclusions = Exclusions.Default with
        {
            TiesMadeByProject = parsed.GetValue(withoutProject),
            AssetIds = Lists.Of(parsed.GetValue(exclude)),
        };
        return BridgingGraph.Of(snapshot, AsAtOption.Of(parsed.GetValue(asAt), time), exclusions);
    }
}
