using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>A figure as one source gives it.</summary>
public sealed class FactView
{
    private readonly CityScope scope;
    private readonly Fact fact;

    internal FactView(CityScope scope, Fact fact) => (this.scope, this.fact) = (scope, fact);

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.Of(EntityKind.Fact, scope.Key, fact.Id);

    /// <summary>The key in its city.</summary>
    public string Key => fact.Id;

    /// <summary>What it is a figure of.</summary>
    public string Label => fact.Label;

    /// <summary>The figure as written.</summary>
    public string Value => fact.Value;

    /// <summary>What was aimed for.</summary>
    public string? Target => fact.Target;

    /// <summary>Its unit.</summary>
    public string? Unit => fact.Unit;

    /// <summary>The strand.</summary>
    public string? Strand => fact.Strand;

    /// <summary>The time it is about.</summary>
    public string? Period => fact.Period;

    /// <summary>Whom it is about.</summary>
    public string? Scope => fact.Scope;

    /// <summary>Stated, forecast, earlier or in conflict.</summary>
    public string? Status => fact.Status;

    /// <summary>Where its statements stand.</summary>
    public IEnumerable<Source> Sources => fact.Sources;
}
