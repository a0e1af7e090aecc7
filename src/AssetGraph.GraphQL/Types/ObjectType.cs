namespace AssetGraph.GraphQL.Types;

/// <summary>An object type (specification 3.6).</summary>
public sealed class ObjectType : ComplexType
{
    internal ObjectType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
