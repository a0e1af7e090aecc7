using AssetGraph.Domain;

namespace AssetGraph.Api.Filters;

/// <summary>Which ties are wanted: all that is given must hold; of a list, one suffices.</summary>
public sealed record TieFilter
{
    /// <summary>Types by id or key.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Strands.</summary>
    public IReadOnlyList<Strand>? Strands { get; init; }

    /// <summary>Whether the programme brought it about.</summary>
    public bool? MadeByProject { get; init; }

    /// <summary>Living on this day.</summary>
    public DateOnly? LivingOn { get; init; }

    /// <summary>Joining a macro and a micro asset, or not.</summary>
    public bool? MacroMicro { get; init; }
}
