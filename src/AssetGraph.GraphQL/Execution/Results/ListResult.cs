namespace AssetGraph.GraphQL.Execution;

/// <summary>A list of the result tree.</summary>
internal sealed class ListResult : ResultContainer
{
    private readonly bool _itemsAreNullable;

    public ListResult(int count, bool itemsAreNullable)
    {
        Slots = count == 0 ? [] : new ResultValue[count];
        _itemsAreNullable = itemsAreNullable;
    }

    public override ResultValue[] Slots { get; }

    public override bool IsSlotNullable(int slot) => _itemsAreNullable;

    public override object Segment(int slot) => slot;
}
