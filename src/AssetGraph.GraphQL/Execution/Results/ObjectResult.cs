namespace AssetGraph.GraphQL.Execution;

/// <summary>An object of the result tree: one slot per field of its selection set, in response order.</summary>
internal sealed class ObjectResult : ResultContainer
{
    public ObjectResult(SelectionPlan selections)
    {
        Selections = selections;
        Slots = selections.Fields.Length == 0 ? [] : new ResultValue[selections.Fields.Length];
    }

    /// <summary>The fields, in response order.</summary>
    public SelectionPlan Selections { get; }

    public override ResultValue[] Slots { get; }

    public override bool IsSlotNullable(int slot) => Selections.Fields[slot].IsNullable;

    public override object Segment(int slot) => Selections.Fields[slot].ResponseName;
}
