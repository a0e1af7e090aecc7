namespace AssetGraph.GraphQL.Execution;

/// <summary>One field of one object that is being executed.</summary>
internal readonly struct FieldCall(OperationExecution execution, ObjectResult container, int slot, object? parent, ArgumentSet arguments, int depth)
{
    public readonly OperationExecution Execution = execution;
    public readonly ObjectResult Container = container;
    public readonly int Slot = slot;
    public readonly object? Parent = parent;
    public readonly ArgumentSet Arguments = arguments;
    public readonly int Depth = depth;

    public FieldPlan Field => Container.Selections.Fields[Slot];
}
