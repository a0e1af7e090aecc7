using AssetGraph.Domain;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>What was to be foreseen: the macro–micro pairs that had no tie at the cut-off and have one in the horizon.</summary>
internal sealed class LaterBridges
{
    private LaterBridges(IReadOnlyList<LaterBridge> bridges, ValueList<KeyValuePair<string, int>> leftOut)
    {
        All = bridges;
        LeftOut = leftOut;
    }

    /// <summary>In the order of macro, then micro vertices; no pair twice.</summary>
    public IReadOnlyList<LaterBridge> All { get; }

    public ValueList<KeyValuePair<string, int>> LeftOut { get; }

    /// <summary>From the ties of the city as it is known today.</summary>
    public static LaterBridges OfTies(CitySnapshot city, BridgingGraph known, HindsightOptions options)
    {
        var found = new List<(string, string, string?, Tie?)>();
        var ambiguous = 0;
        foreach (var tie in city.Ties.Where(t => !known.SpeaksAgainst(t) && !known.Exclusions.Covers(t)))
        {
            if (tie.OccurredOn is not { } occurred || occurred.Latest <= options.CutOff || occurred.Earliest > options.End)
            {
                continue;
            }
            if (occurred.Earliest <= options.CutOff || occurred.Latest > options.End)
            {
                // A year or month through which the cut-off or the end runs.
                ambiguous++;
                continue;
            }
            found.Add((tie.SourceId, tie.TargetId, tie.BrokeredById, tie));
        }
        return Of(known, found, ambiguous);
    }

    /// <summary>From a list of bridges whose truth is known, as that of a made-up city.</summary>
    public static LaterBridges OfTruth(IEnumerable<KnownBridge> truth, BridgingGraph known) =>
        Of(known, truth.Select(t => (t.MacroId, t.MicroId, t.IntermediatorId, (Tie?)null)).ToList(), ambiguous: 0);

    private static LaterBridges Of(BridgingGraph known, IEnumerable<(string A, string B, string? Broker, Tie? Tie)> pairs, int ambiguous)
    {
        var bridges = new SortedDictionary<(int, int), LaterBridge>();
        var (absent, sameSide, linked) = (0, 0, 0);
        foreach (var (idA, idB, broker, tie) in pairs)
        {
            var (a, b) = (known.Vertices.VertexOf(idA), known.Vertices.VertexOf(idB));
            if (a < 0 || b < 0)
            {
                absent++;
                continue;
            }
            var (macro, micro) = known.ScaleOf(a) == Scale.Macro ? (a, b) : (b, a);
            if (known.ScaleOf(macro) != Scale.Macro || known.ScaleOf(micro) != Scale.Micro)
            {
                sameSide++;
            }
            else if (known.AreLinked(macro, micro))
            {
                linked++;
            }
            else
            {
                var brokerVertex = broker is null ? -1 : known.Vertices.VertexOf(broker);
                bridges.TryAdd((macro, micro), new LaterBridge(macro, micro, brokerVertex, tie?.MadeByProject == true, tie?.IntroductionId is not null));
            }
        }
        return new LaterBridges(
            [.. bridges.Values],
            [
                new("dated-too-roughly", ambiguous), new("a-side-takes-no-part", absent), new("not-macro-to-micro", sameSide), new("tied-before", linked),
            ]);
    }
}

/// <summary>A bridge to foresee.</summary>
/// <param name="Macro">The macro vertex.</param>
/// <param name="Micro">The micro vertex.</param>
/// <param name="Broker">The documented intermediator's vertex, −1 where there is none.</param>
/// <param name="MadeByProject">Whether the programme that keeps the graph made it.</param>
/// <param name="FromIntroduction">Whether it came from an introduction, so perhaps from a suggestion of the engine itself.</param>
internal sealed record LaterBridge(int Macro, int Micro, int Broker, bool MadeByProject, bool FromIntroduction);
