namespace AssetGraph.GraphQL.Execution;

/// <summary>One field of one object that is being executed. The executor makes one for each object and moves it from field to field; whoever keeps it keeps a copy.</summary>
internal struct FieldCall(OperationExecution execution, ObjectResult container, object? parent, int depth)
{
    public readonly OperationExecution Execution = execution;
    public readonly ObjectResult Container = container;
    public readonly object? Parent = parent;
    public readonly int Depth = depth;
    public int Slot;
    public ArgumentSet Arguments = ArgumentSet.Empty;

    public readonly FieldPlan Field => Container.Selections.Fields[Slot];
}
