using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>
/// What is asked of the opportunities: how to weigh, and which to show. Filters choose among the scored pairs and change no score: a factor is
/// relative to the whole city whatever is filtered. An empty filter lets everything pass; several ids in one filter mean any of them; several filters
/// must all pass. Compared by value.
/// </summary>
public sealed record OpportunityQuery
{
    /// <summary>The weights; <see cref="OpportunityWeights.Balanced"/> unless said otherwise.</summary>
    public OpportunityWeights Weights { get; init; } = OpportunityWeights.Balanced;

    /// <summary>Strands: the opportunity belongs to one of them.</summary>
    public ValueList<Strand> Strands { get; init; }

    /// <summary>Places by id: one of the sides lies in one of them or in a place below it.</summary>
    public ValueList<string> PlaceIds { get; init; }

    /// <summary>Categories by id: a match has its need or its offer in one of them or in a category below it.</summary>
    public ValueList<string> CategoryIds { get; init; }

    /// <summary>Macro assets by id.</summary>
    public ValueList<string> MacroIds { get; init; }

    /// <summary>Micro assets by id.</summary>
    public ValueList<string> MicroIds { get; init; }

    /// <summary>Assets by id: one of the sides is one of them.</summary>
    public ValueList<string> AssetIds { get; init; }

    /// <summary>The least score to show, 0 … 1; 0 shows all.</summary>
    public double MinimumScore { get; init; }

    /// <summary>The query for a preset without filters.</summary>
    /// <param name="preset">A preset.</param>
    /// <exception cref="BridgingException">AG3005 for a number that is no preset.</exception>
    public static OpportunityQuery Of(OpportunityPreset preset) => new() { Weights = OpportunityWeights.Of(preset) };
}
