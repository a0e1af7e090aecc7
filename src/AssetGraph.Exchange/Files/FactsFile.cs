using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>facts.csv</c>: figures about the city or a programme, each as one source gives it.</summary>
internal sealed class FactsFile : RecordFile<Fact>
{
    private static readonly Column<Fact> Id = new("id", f => f.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<Fact> Strand = new("strand", f => f.Strand) { Standard = true, Fields = ["strand"] };
    private static readonly Column<Fact> Label = new("label", f => f.Label) { Required = true, Standard = true, Fields = ["label"] };
    private static readonly Column<Fact> Value = new("value", f => f.Value) { Required = true, Standard = true, Fields = ["value"] };
    private static readonly Column<Fact> Unit = new("unit", f => f.Unit) { Standard = true, Fields = ["unit"] };
    private static readonly Column<Fact> Period = new("period", f => f.Period) { Standard = true, Fields = ["period"] };
    private static readonly Column<Fact> Scope = new("scope", f => f.Scope) { Standard = true, Fields = ["scope"] };
    private static readonly Column<Fact> Status = new("status", f => f.Status) { Standard = true, Fields = ["status"] };
    private static readonly SourceColumns<Fact> Sources = new(f => f.Sources);
    private static readonly Column<Fact> Target = new("target", f => f.Target) { Fields = ["target"] };

    internal FactsFile()
        : base("facts.csv", EntityKind.Fact, [Id, Strand, Label, Value, Unit, Period, Scope, Status, Sources.Reference, Sources.Quote, Sources.About, Target])
    {
        KeepsAttributes = true;
    }

    internal override AttributeMap AttributesOf(Fact record) => record.Attributes;

    internal override Fact ReadRecord(Row row) => new()
    {
        Id = row.RequiredWord(Id),
        Label = row.RequiredText(Label),
        Value = row.RequiredText(Value),
        Target = row.Text(Target),
        Unit = row.Text(Unit),
        Strand = row.Text(Strand),
        Period = row.Text(Period),
        Scope = row.Text(Scope),
        Status = row.Text(Status),
        Sources = Sources.Read(row),
        Attributes = row.Attributes(),
    };
}
