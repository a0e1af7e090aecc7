using AssetGraph.Domain;

namespace AssetGraph.Bridging.Trust;

/// <summary>What one tie says about trust in one direction.</summary>
/// <param name="Unaged">t, in (0, 1].</param>
/// <param name="Aged">t′, in (0, 1].</param>
/// <param name="Assumed">Whether nobody stated it.</param>
/// <param name="SeenOn">The date that ageing counts from, or null.</param>
public readonly record struct TrustReading(double Unaged, double Aged, bool Assumed, PartialDate? SeenOn);

/// <summary>The rules by which ties become trust, and trust becomes the strength of a path.</summary>
public static class TrustRule
{
    /// <summary>δ: what is left of a path's strength for every hop after the first.</summary>
    public const double HopDecay = 0.8;

    /// <summary>The most hops of a path that counts.</summary>
    public const int MaxHops = 4;

    /// <summary>ε: the reach of two that no path joins, and the strength of a leg to build.</summary>
    public const double Floor = 0.02;

    // Trust fades but is never exactly nothing: a cost of −ln 0 would cut a path that is merely old.
    private const double LeastTrust = 1e-9;

    /// <summary>
    /// What a living tie says of the trust of its source in its target (<paramref name="forward"/>) or the other way round; null where it carries none: a
    /// type that carries no trust or is adverse, or a tie of open distrust.
    /// </summary>
    /// <param name="tie">The tie.</param>
    /// <param name="type">Its type.</param>
    /// <param name="forward">From source to target, or back.</param>
    /// <param name="asAt">The day to age to.</param>
    /// <remarks>
    /// Stated trust of a directed tie is the source's in the target only; in the other direction, and where nobody stated any, the type's default is
    /// assumed: a relation is a relation, also where its wording has a direction. An undirected tie's stated trust counts both ways.
    /// </remarks>
    public static TrustReading? Read(Tie tie, TieType type, bool forward, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(tie);
        ArgumentNullException.ThrowIfNull(type);
        if (!type.CarriesTrust || type.Adverse || tie.Trust is { IsOpenDistrust: true })
        {
            return null;
        }

        var stated = tie.Trust is not null && (forward || !tie.Directed);
        var trust = stated ? tie.Trust!.Value : type.DefaultTrust;
        var seenOn = tie.LastConfirmedOn ?? tie.OccurredOn;
        return new TrustReading(trust, Aged(trust, type.HalfLifeDays, seenOn, asAt), !stated, seenOn);
    }

    /// <summary>t′ = t · 2^(−days/h), days counted from the last day that the date can mean and never negative; t itself without a date or half-life.</summary>
    /// <param name="trust">t, in (0, 1].</param>
    /// <param name="halfLifeDays">h in days, above 0, or null for what does not age.</param>
    /// <param name="seenOn">When the tie was last confirmed or came about, or null.</param>
    /// <param name="asAt">The day to age to.</param>
    public static double Aged(double trust, int? halfLifeDays, PartialDate? seenOn, DateOnly asAt)
    {
        if (halfLifeDays is not { } halfLife || seenOn is not { } date)
        {
            return Math.Max(trust, LeastTrust);
        }

        var days = Math.Max(0, asAt.DayNumber - date.Latest.DayNumber);
        return Math.Max(trust * Math.Pow(2, -(double)days / halfLife), LeastTrust);
    }

    /// <summary>The cost of one arc of trust t′: −ln t′ − ln δ, 0 or more.</summary>
    internal static double Cost(double trust) => CostOfHop(-Math.Log(trust));

    /// <summary>The same, given −ln t′.</summary>
    internal static double CostOfHop(double bottleneckCost) => bottleneckCost - Math.Log(HopDecay);

    /// <summary>The strength of a path whose arcs cost this much: ∏ t′ · δ^(hops − 1); 0 for an infinite cost.</summary>
    internal static double Strength(double cost) => Math.Exp(-cost) / HopDecay;
}
