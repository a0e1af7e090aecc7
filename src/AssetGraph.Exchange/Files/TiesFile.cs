using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>ties.csv</c>: the ties between assets.</summary>
internal sealed class TiesFile : RecordFile<Tie>
{
    private static readonly Column<Tie> Id = new("id", t => t.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<Tie> From = new("source", t => t.SourceId) { Required = true, Standard = true, Fields = ["sourceId"] };
    private static readonly Column<Tie> To = new("target", t => t.TargetId) { Required = true, Standard = true, Fields = ["targetId"] };
    private static readonly Column<Tie> Type = new("type", t => t.TypeId) { Required = true, Standard = true, Fields = ["typeId"] };
    private static readonly Column<Tie> Directed = new("directed", t => CellText.TrueFalse(t.Directed)) { Required = true, Standard = true, Fields = ["directed"] };
    private static readonly Column<Tie> Strands = new("strand", t => t.Strand is { } s ? Words<Strand>.Of(s) : null) { Standard = true, Fields = ["strand"] };
    private static readonly Column<Tie> FromDate = new("from_date", t => CellText.Of(t.OccurredOn)) { Standard = true, Fields = ["occurredOn"] };
    private static readonly Column<Tie> ToDate = new("to_date", t => CellText.Of(t.EndedOn)) { Standard = true, Fields = ["endedOn"] };
    private static readonly Column<Tie> Trust = new("trust", t => CellText.Of(t.Trust?.Grade)) { Standard = true, Fields = ["trust", "trust.grade"] };
    private static readonly Column<Tie> MadeByProject = new("made_by_project", t => CellText.TrueFalse(t.MadeByProject)) { Standard = true, Fields = ["madeByProject"] };
    private static readonly Column<Tie> BrokeredBy = new("brokered_by", t => t.BrokeredById) { Standard = true, Fields = ["brokeredById"] };
    private static readonly Column<Tie> Description = new("description", t => t.Description) { Standard = true, Fields = ["description"] };
    private static readonly SourceColumns<Tie> Sources = new(t => t.Sources, "evidence_source");
    private static readonly Column<Tie> Weight = new("weight", t => t.Weight == 1 ? null : CellText.Of((double?)t.Weight)) { Fields = ["weight"] };
    private static readonly Column<Tie> Confirmed = new("last_confirmed", t => CellText.Of(t.LastConfirmedOn)) { Fields = ["lastConfirmedOn"] };
    private static readonly Column<Tie> Recorded = new("recorded_at", t => CellText.Of(t.RecordedAt)) { Fields = ["recordedAt"] };
    private static readonly Column<Tie> Reliability = new("trust_reliability", t => CellText.Of(t.Trust?.Items?.Reliability)) { Fields = ["trust.items", "trust.items.reliability"] };
    private static readonly Column<Tie> SharedMission = new("trust_shared_mission", t => CellText.Of(t.Trust?.Items?.SharedMission)) { Fields = ["trust.items.sharedMission"] };
    private static readonly Column<Tie> Openness = new("trust_openness", t => CellText.Of(t.Trust?.Items?.Openness)) { Fields = ["trust.items.openness"] };
    private static readonly Column<Tie> Introduction = new("introduction_id", t => t.IntroductionId) { Fields = ["introductionId"] };
    private static readonly MoneyColumns<Tie> Money = new(t => t.Amount);

    internal TiesFile()
        : base("ties.csv", EntityKind.Tie,
        [
            Id, From, To, Type, Directed, Strands, FromDate, ToDate, Trust, MadeByProject, BrokeredBy, Description, Sources.Reference, Sources.Quote,
            Weight, Confirmed, Recorded, Reliability, SharedMission, Openness, Introduction, Sources.About, Money.Amount, Money.Currency,
        ])
    {
        Required = true;
        KeepsAttributes = true;
    }

    /// <summary>The column of the type, whose words are checked against the vocabulary.</summary>
    internal static Column TypeColumn => Type;

    internal override AttributeMap AttributesOf(Tie record) => record.Attributes;

    internal override Tie ReadRecord(Row row) => new()
    {
        Id = row.RequiredWord(Id),
        SourceId = row.RequiredWord(From),
        TargetId = row.RequiredWord(To),
        TypeId = row.RequiredWord(Type),
        Directed = ReadDirected(row),
        Weight = row.Number(Weight) ?? 1,
        Amount = Money.Read(row),
        Trust = ReadTrust(row),
        Strand = row.OneOf<Strand>(Strands),
        OccurredOn = row.Date(FromDate),
        EndedOn = row.Date(ToDate),
        LastConfirmedOn = row.Date(Confirmed),
        RecordedAt = row.Instant(Recorded),
        MadeByProject = row.YesNo(MadeByProject),
        BrokeredById = row.OptionalWord(BrokeredBy),
        IntroductionId = row.OptionalWord(Introduction),
        Description = row.Text(Description),
        Sources = Sources.Read(row),
        Attributes = row.Attributes(),
    };

    private static bool ReadDirected(Row row)
    {
        if (row.Word(Directed).Length == 0)
        {
            row.Fail(Directed, ImportErrorCodes.EmptyCell, "the cell is empty", "true where the tie reads from source to target only, false where it reads both ways");
        }
        return row.YesNo(Directed) ?? false;
    }

    private static TrustStatement? ReadTrust(Row row)
    {
        var grade = row.Number(Trust);
        var (reliability, mission, openness) = (row.Number(Reliability), row.Number(SharedMission), row.Number(Openness));
        var filled = (reliability is null ? 0 : 1) + (mission is null ? 0 : 1) + (openness is null ? 0 : 1);
        if (filled is 1 or 2 && !row.IsBad)
        {
            var empty = reliability is null ? Reliability : mission is null ? SharedMission : Openness;
            row.Fail(empty, ImportErrorCodes.EmptyCell, "the cell is empty while another of the three trust items is filled", "1 to 4 in all three, or none");
        }
        if (grade is not null && filled > 0)
        {
            row.Fail(Trust, ImportErrorCodes.Contradiction, "trust is stated as a grade and as items", "either trust, or the three items");
        }
        return filled == 3 ? new TrustStatement(null, new TrustItems(reliability!.Value, mission!.Value, openness!.Value))
            : grade is not null ? new TrustStatement(grade)
            : null;
    }
}
