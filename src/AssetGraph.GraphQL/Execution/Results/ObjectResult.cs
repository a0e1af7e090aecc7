namespace AssetGraph.GraphQL.Execution;

/// <summary>An object of the result tree: one slot per field of its selection set, in response order.</summary>
internal sealed class ObjectResult(ResultMemory memory, SelectionPlan selections, ResultContainer? parent, int parentSlot)
    : ResultContainer(memory, selections.Fields.Length, parent, parentSlot)
{
    /// <summary>The fields, in response order.</summary>
    public SelectionPlan Selections { get; } = selections;

    public override bool IsSlotNullable(int slot) => Selections.Fields[slot].IsNullable;

    public override object Segment(int slot) => Selections.Fields[slot].ResponseName;
}
