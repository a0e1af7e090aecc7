namespace AssetGraph.GraphQL.Execution;

/// <summary>The meta-field <c>__typename</c>.</summary>
internal sealed class TypeNameBinding : FieldBinding
{
    public override void Execute(in FieldCall call) => call.Container[call.Slot] = call.Container.Selections.Type.Name;
}
