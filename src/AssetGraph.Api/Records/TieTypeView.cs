using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>A type of tie.</summary>
public sealed class TieTypeView
{
    private readonly CityScope scope;
    private readonly TieType type;

    internal TieTypeView(CityScope scope, TieType type) => (this.scope, this.type) = (scope, type);

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.Of(EntityKind.TieType, scope.Key, type.Id);

    /// <summary>The key in its city.</summary>
    public string Key => type.Id;

    /// <summary>The name, read from source to target.</summary>
    public string Name => type.Name;

    /// <summary>Whether trust travels along it.</summary>
    public bool CarriesTrust => type.CarriesTrust;

    /// <summary>Whether it speaks against trust.</summary>
    public bool Adverse => type.Adverse;

    /// <summary>What is assumed where nobody stated any.</summary>
    public double? DefaultTrust => type.CarriesTrust ? type.DefaultTrust : null;

    /// <summary>After how many days unconfirmed trust counts half.</summary>
    public int? HalfLifeDays => type.HalfLifeDays;

    /// <summary>Whether it reads the same from either end.</summary>
    public bool Symmetric => type.Symmetric;
}
