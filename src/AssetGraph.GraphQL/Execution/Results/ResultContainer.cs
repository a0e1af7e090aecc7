namespace AssetGraph.GraphQL.Execution;

/// <summary>An object or a list of the result tree: the thing that null propagation walks up.</summary>
internal abstract class ResultContainer
{
    private readonly ResultValue[] _memory;
    private readonly int _start;

    protected ResultContainer(ResultMemory memory, int count, ResultContainer? parent, int parentSlot)
    {
        _memory = memory.Take(count, out _start);
        Count = count;
        Parent = parent;
        ParentSlot = parentSlot;
    }

    /// <summary>The container that holds this one; null for the root object.</summary>
    public ResultContainer? Parent { get; }

    /// <summary>The slot of <see cref="Parent"/> that holds this container.</summary>
    public int ParentSlot { get; }

    /// <summary>How many slots there are.</summary>
    public int Count { get; }

    /// <summary>Set when null propagation took this container out of the response: nothing below it needs to run any more.</summary>
    public bool IsDiscarded { get; set; }

    /// <summary>The values, one per slot.</summary>
    public Span<ResultValue> Slots => _memory.AsSpan(_start, Count);

    /// <summary>The value of one slot.</summary>
    public ref ResultValue this[int slot] => ref _memory[_start + slot];

    /// <summary>Whether a null may stand in the slot.</summary>
    public abstract bool IsSlotNullable(int slot);

    /// <summary>The path segment of the slot: a response name or a list index.</summary>
    public abstract object Segment(int slot);

    /// <summary>Whether this container or one above it was discarded.</summary>
    public bool IsDead()
    {
        for (ResultContainer? container = this; container is not null; container = container.Parent)
        {
            if (container.IsDiscarded)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The full path of a slot, from the root.</summary>
    public object[] PathOf(int slot)
    {
        var length = 1;
        for (var container = this; container.Parent is not null; container = container.Parent)
        {
            length++;
        }

        var path = new object[length];
        var current = this;
        for (var i = length - 1; i >= 0; i--)
        {
            path[i] = current.Segment(slot);
            slot = current.ParentSlot;
            current = current.Parent!;
        }

        return path;
    }
}
