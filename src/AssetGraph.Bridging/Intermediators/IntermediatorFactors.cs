namespace AssetGraph.Bridging.Intermediators;

/// <summary>Every factor of an intermediator's score, and what each is made of.</summary>
public sealed record IntermediatorFactors
{
    /// <summary>T = s(M,v) · s(m,v), in (0, 1]; a leg to build counts as ε = 0.02.</summary>
    public required double Trust { get; init; }

    /// <summary>A, in [0.02, 1]: how near the broker's own work is to what the two would talk about.</summary>
    public required double Affinity { get; init; }

    /// <summary>What affinity rests on.</summary>
    public required Affinity AffinityParts { get; init; }

    /// <summary>J = (s + 1)/(s + f + 2), in (0, 1); 0.5 where there is no record.</summary>
    public required double Joins { get; init; }

    /// <summary>s: how many past introductions led to a direct tie between the two.</summary>
    public required int JoinsMade { get; init; }

    /// <summary>f: how many came to an end without one.</summary>
    public required int JoinsFailed { get; init; }

    /// <summary>L = 1/(1 + open asks/capacity), in (0, 1].</summary>
    public required double Load { get; init; }

    /// <summary>How many open introductions name the broker.</summary>
    public required int OpenAsks { get; init; }

    /// <summary>How many open asks at once are bearable, at least 1.</summary>
    public required int Capacity { get; init; }

    /// <summary>Whether nobody stated a capacity and the default stands in.</summary>
    public required bool IsCapacityAssumed { get; init; }

    /// <summary>H, in (0, 1): the share of assets with a tie whose constraint is higher, equal ones counting half.</summary>
    public required double HoleAccess { get; init; }

    /// <summary>Burt's constraint of the broker on the ties of today without weights.</summary>
    public required double Constraint { get; init; }
}
