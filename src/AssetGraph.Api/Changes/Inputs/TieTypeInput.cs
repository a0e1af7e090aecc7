using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>A tie type to write.</summary>
public sealed record TieTypeInput : RecordInput
{
    /// <summary>The name, read from source to target.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Whether trust travels along it.</summary>
    public Optional<bool?> CarriesTrust { get; init; }

    /// <summary>Whether it speaks against trust.</summary>
    public Optional<bool?> Adverse { get; init; }

    /// <summary>What is assumed where nobody stated any.</summary>
    public Optional<double?> DefaultTrust { get; init; }

    /// <summary>After how many days unconfirmed trust counts half; null: it does not age.</summary>
    public Optional<int?> HalfLifeDays { get; init; }

    /// <summary>Whether it reads the same from either end.</summary>
    public Optional<bool?> Symmetric { get; init; }

    internal override EntityKind RecordKind => EntityKind.TieType;

    internal override IEntity Merge(CityScope city, string key)
    {
        var before = city.Snapshot.TieTypes.Find(key) ?? new TieType { Id = key, Name = "" };
        return before with
        {
            Name = Take(Name, before.Name) ?? "",
            CarriesTrust = Take(CarriesTrust, before.CarriesTrust),
            Adverse = Take(Adverse, before.Adverse),
            DefaultTrust = Take(DefaultTrust, before.DefaultTrust),
            HalfLifeDays = HalfLifeDays.HasValue ? HalfLifeDays.Value : before.HalfLifeDays,
            Symmetric = Take(Symmetric, before.Symmetric),
        };
    }
}
