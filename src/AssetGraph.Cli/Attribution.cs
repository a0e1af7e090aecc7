using AssetGraph.Domain;

namespace AssetGraph.Cli;

/// <summary>Names the sources wherever a city's data are shown, as its owners ask.</summary>
internal static class Attribution
{
    internal static void Write(City city, Terminal terminal)
    {
        if (city.Attribution is { } attribution)
        {
            terminal.Note($"Sources: {attribution}");
        }
    }
}
