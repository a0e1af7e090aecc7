using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A field resolved by compiled code, with its arguments converted to the parameters of a method.</summary>
internal abstract class CompiledFieldBinding(ArgumentBinding[] arguments) : FieldBinding
{
    public override object?[] BindArguments(IReadOnlyDictionary<string, object?> given) => ArgumentBinding.BindAll(arguments, given);
}
