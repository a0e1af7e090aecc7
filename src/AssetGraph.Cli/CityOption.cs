using System.CommandLine;
using AssetGraph.Domain;

namespace AssetGraph.Cli;

/// <summary>Which city is meant: the one named, or the only one there is.</summary>
internal sealed class CityOption
{
    internal Option<string?> Option { get; } = new("--city", "-c") { Description = "The city's id. It can be left out where the data hold one city only.", HelpName = "id" };

    internal Option<int?> Revision { get; } = new("--revision") { Description = "An earlier revision of the city instead of the current one.", HelpName = "number" };

    internal async Task<CitySnapshot> ReadAsync(ICityStore store, ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = parsed.GetValue(Option);
        var cities = await store.ListCitiesAsync(cancellationToken).ConfigureAwait(false);
        var known = cities.Count == 0 ? "the data hold no city yet" : $"the data hold {string.Join(", ", cities.Select(c => c.City.Id))}";
        if (id is null)
        {
            id = cities.Count == 1 ? cities[0].City.Id : throw CommandException.Usage($"Which city? Name one with --city; {known}.");
        }
        if (cities.FirstOrDefault(c => c.City.Id == id) is not { } head)
        {
            throw CommandException.Failed($"There is no city '{id}'; {known}.");
        }
        return await store.ReadSnapshotAsync(id, parsed.GetValue(Revision), cancellationToken).ConfigureAwait(false)
            ?? throw CommandException.Failed($"The city '{id}' has no revision {parsed.GetValue(Revision)}; it has 1 to {head.Revision}.");
    }
}
