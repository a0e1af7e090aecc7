namespace AssetGraph.GraphQL.Types;

/// <summary>An interface type (specification 3.7).</summary>
public sealed class InterfaceType : ComplexType
{
    internal InterfaceType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
