namespace AssetGraph.GraphQL.Execution;

/// <summary>A field that a function reads off the parent object.</summary>
internal sealed class ParentFieldBinding<TParent>(Func<TParent, object?> read) : FieldBinding
{
    public override void Execute(in FieldCall call) => call.Execution.Complete(read((TParent)call.Parent!), call);
}
