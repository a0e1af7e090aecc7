using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>tie_types.csv</c>: the city's vocabulary of ties, and what each type says about trust.</summary>
internal sealed class TieTypesFile : RecordFile<TieType>
{
    /// <summary>What stands in the cell of a type whose trust doesn't age; an empty cell takes the default half-life.</summary>
    private const string Ageless = "none";

    private static readonly Column<TieType> Id = new("id", t => t.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<TieType> TypeName = new("name", t => t.Name) { Required = true, Standard = true, Fields = ["name"] };
    private static readonly Column<TieType> CarriesTrust = new("carries_trust", t => CellText.TrueFalse(t.CarriesTrust)) { Standard = true, Fields = ["carriesTrust"] };
    private static readonly Column<TieType> Adverse = new("adverse", t => CellText.TrueFalse(t.Adverse)) { Standard = true, Fields = ["adverse"] };
    private static readonly Column<TieType> DefaultTrust = new("default_trust", t => CellText.Of((double?)t.DefaultTrust)) { Standard = true, Fields = ["defaultTrust"] };
    private static readonly Column<TieType> HalfLife = new("half_life_days", t => CellText.Of(t.HalfLifeDays) ?? Ageless) { Standard = true, Fields = ["halfLifeDays"] };
    private static readonly Column<TieType> Symmetric = new("symmetric", t => CellText.TrueFalse(t.Symmetric)) { Standard = true, Fields = ["symmetric"] };

    internal TieTypesFile()
        : base("tie_types.csv", EntityKind.TieType, [Id, TypeName, CarriesTrust, Adverse, DefaultTrust, HalfLife, Symmetric])
    {
    }

    internal override TieType ReadRecord(Row row)
    {
        var adverse = row.YesNo(Adverse) ?? false;
        var type = new TieType
        {
            Id = row.RequiredWord(Id),
            Name = row.RequiredText(TypeName),
            Adverse = adverse,
            CarriesTrust = row.YesNo(CarriesTrust) ?? !adverse,
            Symmetric = row.YesNo(Symmetric) ?? false,
        };
        return type with
        {
            DefaultTrust = row.Number(DefaultTrust) ?? type.DefaultTrust,
            HalfLifeDays = row.Word(HalfLife).Equals(Ageless, StringComparison.OrdinalIgnoreCase) ? null : row.Whole(HalfLife) ?? type.HalfLifeDays,
        };
    }
}
