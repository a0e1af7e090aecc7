namespace AssetGraph.GraphQL.Execution;

/// <summary>A list of the result tree.</summary>
internal sealed class ListResult(ResultMemory memory, int count, bool itemsAreNullable, ResultContainer parent, int parentSlot)
    : ResultContainer(memory, count, parent, parentSlot)
{
    public override bool IsSlotNullable(int slot) => itemsAreNullable;

    public override object Segment(int slot) => slot;
}
