using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>introductions.csv</c>: what was done about bridging opportunities.</summary>
internal sealed class IntroductionsFile : RecordFile<Introduction>
{
    private static readonly Column<Introduction> Id = new("id", i => i.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<Introduction> Macro = new("macro_id", i => i.MacroId) { Required = true, Standard = true, Fields = ["macroId"] };
    private static readonly Column<Introduction> Micro = new("micro_id", i => i.MicroId) { Required = true, Standard = true, Fields = ["microId"] };
    private static readonly Column<Introduction> Intermediators = new("intermediator_ids", i => ListCell.Join(i.IntermediatorIds)) { Standard = true, Fields = ["intermediatorIds"] };
    private static readonly Column<Introduction> Status = new("status", i => Words<IntroductionStatus>.Of(i.Status)) { Required = true, Standard = true, Fields = ["status"] };
    private static readonly Column<Introduction> Owner = new("owner", i => i.Owner) { Standard = true, Fields = ["owner"] };
    private static readonly Column<Introduction> NextStep = new("next_step", i => i.NextStep) { Standard = true, Fields = ["nextStep"] };
    private static readonly Column<Introduction> Updated = new("updated", i => CellText.Of(i.UpdatedOn)) { Standard = true, Fields = ["updatedOn"] };
    private static readonly Column<Introduction> Outcome = new("outcome", i => i.Outcome) { Standard = true, Fields = ["outcome"] };
    private static readonly Column<Introduction> TieMade = new("tie_id", i => i.TieId) { Standard = true, Fields = ["tieId"] };

    internal IntroductionsFile()
        : base("introductions.csv", EntityKind.Introduction, [Id, Macro, Micro, Intermediators, Status, Owner, NextStep, Updated, Outcome, TieMade])
    {
        KeepsAttributes = true;
    }

    internal override AttributeMap AttributesOf(Introduction record) => record.Attributes;

    internal override Introduction ReadRecord(Row row) => new()
    {
        Id = row.RequiredWord(Id),
        MacroId = row.RequiredWord(Macro),
        MicroId = row.RequiredWord(Micro),
        IntermediatorIds = row.List(Intermediators),
        Status = row.RequiredOneOf<IntroductionStatus>(Status),
        Owner = row.Text(Owner),
        NextStep = row.Text(NextStep),
        UpdatedOn = row.Date(Updated),
        Outcome = row.Text(Outcome),
        TieId = row.OptionalWord(TieMade),
        Attributes = row.Attributes(),
    };
}
