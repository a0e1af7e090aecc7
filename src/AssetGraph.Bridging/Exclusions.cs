using AssetGraph.Domain;

namespace AssetGraph.Bridging;

/// <summary>
/// What a question leaves out of the graph before anything is computed. What is left out counts for nothing: not as a side, a hop, an intermediator, a
/// record of past joins or a tie that already links a pair. Compared by value, so that it can be part of a cache's key.
/// </summary>
public sealed record Exclusions
{
    /// <summary>Assets to leave out, by id; an id that the city does not have leaves out nothing.</summary>
    public ValueList<string> AssetIds { get; init; }

    /// <summary>Subtypes whose assets to leave out, compared letter by letter.</summary>
    public ValueList<string> Subtypes { get; init; }

    /// <summary>Tie types whose ties to leave out, by id.</summary>
    public ValueList<string> TieTypeIds { get; init; }

    /// <summary>
    /// Whether to leave out the ties that the programme itself brought about (<see cref="Tie.MadeByProject"/> is true): the graph as it would be without it (C54).
    /// Ties of which that is unclear stay.
    /// </summary>
    public bool TiesMadeByProject { get; init; }

    /// <summary>
    /// Leaves out assets of subtype <c>programme</c>: a programme node is tied to all its partners, dominates every centrality and can introduce nobody.
    /// </summary>
    public static Exclusions Default { get; } = new() { Subtypes = ["programme"] };

    /// <summary>Leaves out nothing.</summary>
    public static Exclusions None { get; } = new();

    internal bool Covers(Asset asset)
    {
        if (AssetIds.Contains(asset.Id))
        {
            return true;
        }

        foreach (var subtype in asset.Subtypes)
        {
            if (Subtypes.Contains(subtype))
            {
                return true;
            }
        }

        return false;
    }

    internal bool Covers(Tie tie) => (TiesMadeByProject && tie.MadeByProject == true) || TieTypeIds.Contains(tie.TypeId);
}
