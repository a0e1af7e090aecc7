using System.Numerics;

namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>
/// The alters that an ego and one of its alters have in common, ascending. Walks the alter's ties against ego's marks, or, where the
/// alter has many more ties than ego (a leaf at a hub), ego's ties against the alter's by halving: so a hub does not cost its degree
/// squared.
/// </summary>
internal ref struct CommonAlters
{
    private readonly Graph ties;
    private readonly ReadOnlySpan<int> egoRow;
    private readonly int[] place;
    private readonly int alter;
    private readonly bool byHalving;
    private int at;
    private readonly int end;

    public CommonAlters(Graph ties, ReadOnlySpan<int> egoRow, int alter, int[] place)
    {
        this.ties = ties;
        this.egoRow = egoRow;
        this.alter = alter;
        this.place = place;
        int degree = ties.OutDegree(alter);
        byHalving = degree > egoRow.Length * (BitOperations.Log2((uint)degree + 1) + 1);
        at = byHalving ? 0 : ties.Offsets[alter];
        end = byHalving ? egoRow.Length : ties.Offsets[alter + 1];
    }

    /// <summary>Moves on.</summary>
    /// <param name="j">The place of the common alter among ego's.</param>
    /// <param name="strength">The strength of the tie between it and the alter.</param>
    public bool Next(out int j, out double strength)
    {
        for (; at < end; at++)
        {
            j = byHalving ? at : place[ties.TargetArray[at]];
            int arc = byHalving ? ties.FindArc(alter, egoRow[at]) : at;
            if (j >= 0 && arc >= 0)
            {
                strength = ties.Weight(arc);
                at++;
                return true;
            }
        }

        j = -1;
        strength = 0;
        return false;
    }
}
